import { parseJson } from '../json/parseJson';
import { limits } from '../limits';
import { MapEntries } from '../mapEntries';
import type { MapEntry, SourceNode } from '../sourceNode';
import { type CutBlock, cutBlock } from './cutBlock';
import { explainFault } from './explainFault';
import { type Fault, partOf, readSlice } from './readSlice';
import type { Build, Slice } from './slice';
import { severalDocuments } from './treeProblems';
import { unclosed } from './unclosed';

/** How many levels of blocks are cut open in search of the broken line; deeper ones are lost as a whole. */
const levels = 8;

/** What could still be read. `told` when the fault that stopped the rest has been reported at a finer place. */
interface Recovered {
  readonly node?: SourceNode;
  readonly told: boolean;
}

/**
 * Reads what can be read of a document that does not parse as a whole: each entry or item alone, and inside a broken one the same again.
 * Every broken piece is one problem and loses only itself.
 */
export function recoverDocument(slice: Slice, fault: Fault, build: Build): SourceNode | undefined {
  const body = firstDocument(slice, build);
  if (/^\s*(?:\{\s*"|\[\s*[{["])/.test(body.text)) {
    const { root, problems } = parseJson(body.written, { offset: body.base });
    build.problems.push(...problems);
    if (problems.length === 0) build.problems.push(explainFault(fault, slice));
    return root;
  }
  const recovered = recoverBlock(body, build, levels);
  if (!recovered.told) build.problems.push(explainFault(fault, slice));
  return recovered.node;
}

/** The first document of a file that holds content, without its directives and markers. */
function firstDocument(slice: Slice, build: Build): Slice {
  const marker = /(?:^|(?<=[\r\n]))(?:---|\.\.\.)(?=[ \t\r\n]|$)[^\r\n]*/g;
  let start = 0;
  for (let found = marker.exec(slice.text); found !== null; found = marker.exec(slice.text)) {
    if (hasContent(slice.text.slice(start, found.index))) {
      const rest = slice.text.slice(marker.lastIndex);
      if (hasContent(rest)) {
        const at = slice.base + found.index;
        build.problems.push(severalDocuments({ start: at, end: at + 3 }));
      }
      return partOf(slice, start, found.index);
    }
    start = marker.lastIndex;
  }
  return partOf(slice, start, slice.text.length);
}

function hasContent(text: string): boolean {
  return /(?:^|[\r\n])[ \t\ufeff]*[^\s#%\ufeff]/.test(text);
}

function recoverBlock(slice: Slice, build: Build, left: number): Recovered {
  const block = left > 0 ? cutBlock(slice.text) : undefined;
  if (block === undefined) return { told: false };
  const map = new MapEntries(build.problems);
  const items: SourceNode[] = [];
  let told = false;
  let open = false;
  for (const { start, end } of block.chunks) {
    const chunk = partOf(slice, start, end);
    const result = readChunk(chunk, block, build, left);
    if ('told' in result) {
      // What follows an unclosed quote or bracket is its content, not a second fault.
      open = open && !looksLikeStart(chunk, block);
      if (!result.told && !open) build.problems.push(explainFault(result.fault, chunk));
      told = true;
      open = open || leavesOpen(chunk);
    } else open = false;
    for (const entry of 'entries' in result ? result.entries : []) map.add(entry);
    items.push(...('items' in result ? result.items : []));
  }
  const node = block.kind === 'map' ? mapOf(map.entries) : listOf(items);
  return node === undefined ? { told } : { node, told };
}

type ChunkResult =
  | { readonly entries: readonly MapEntry[] }
  | { readonly items: readonly SourceNode[] }
  | { readonly fault: Fault; readonly told: boolean }
  | { readonly fault: Fault; readonly told: true; readonly entries: readonly MapEntry[] }
  | { readonly fault: Fault; readonly told: true; readonly items: readonly SourceNode[] };

function readChunk(chunk: Slice, block: CutBlock, build: Build, left: number): ChunkResult {
  const known = build.problems.length;
  const read = readSlice(chunk, limits.depth, build);
  if ('fault' in read) {
    build.problems.length = known;
    return block.kind === 'map' ? recoverEntry(chunk, read.fault, build, left) : recoverItem(chunk, read.fault, build, left);
  }
  if (read.root === undefined) return { entries: [] };
  if (read.root.kind === 'map' && block.kind === 'map' && !read.root.flow) return { entries: read.root.entries };
  if (read.root.kind === 'list' && block.kind === 'list' && !read.root.flow) return { items: read.root.items };
  build.problems.length = known;
  return { fault: { reason: 'stray', at: read.root.span.start - chunk.base }, told: false };
}

/** `key:` on a line of its own keeps its key; what stands below is read as far as it goes. */
function recoverEntry(chunk: Slice, fault: Fault, build: Build, left: number): ChunkResult {
  const lineEnd = chunk.text.search(/[\r\n]/);
  if (lineEnd < 0) return { fault, told: false };
  const outdented = fault.reason === 'deficient indentation' ? outdentedBracket(chunk, fault, build) : undefined;
  if (outdented !== undefined) return { fault, told: true, entries: [outdented] };
  const entry = emptyEntry(partOf(chunk, 0, lineEnd), build);
  if (entry === undefined) return { fault, told: false };
  const below = recoverBlock(partOf(chunk, lineEnd, chunk.text.length), build, left - 1);
  if (below.node === undefined) return { fault, told: below.told };
  if (!below.told) build.problems.push(explainFault(fault, chunk));
  return { fault, told: true, entries: [{ ...entry, value: below.node }] };
}

/** `key:` and nothing after it. */
function emptyEntry(line: Slice, build: Build): MapEntry | undefined {
  const head = readSlice(line, limits.depth, build);
  if ('fault' in head || head.root?.kind !== 'map') return undefined;
  const entry = head.root.entries[0];
  return entry?.value.kind === 'scalar' && entry.value.value === null && entry.value.text === '' ? entry : undefined;
}

/** Many writers put the bracket that closes a value below its key, as in JSON. YAML wants it further in, but what is meant is plain. */
function outdentedBracket(chunk: Slice, fault: Fault, build: Build): MapEntry | undefined {
  const head = /^[^\r\n]*?:[ \t]+(?=[[{])/.exec(chunk.text)?.[0].length;
  if (head === undefined || !/[\]}]/.test(chunk.text.charAt(fault.at))) return undefined;
  const entry = emptyEntry(partOf(chunk, 0, head), build);
  const value = entry === undefined ? undefined : readSlice(partOf(chunk, head, chunk.text.length), limits.depth, build);
  if (entry === undefined || value === undefined || 'fault' in value || value.root === undefined) return undefined;
  const start = chunk.base + fault.at;
  build.problems.push({
    code: 'syntax',
    severity: 'warning',
    message: 'This bracket should be indented further than the key that it belongs to',
    span: { start, end: start + 1 },
  });
  return { ...entry, value: value.root };
}

/** An item without its dash is a block of its own. */
function recoverItem(chunk: Slice, fault: Fault, build: Build, left: number): ChunkResult {
  const dash = chunk.text.search(/\S/);
  if (chunk.text[dash] !== '-') return { fault, told: false };
  const text = `${chunk.text.slice(0, dash)} ${chunk.text.slice(dash + 1)}`;
  const inside = recoverBlock({ ...chunk, text }, build, left - 1);
  if (inside.node === undefined) return { fault, told: inside.told };
  if (!inside.told) build.problems.push(explainFault(fault, chunk));
  return { fault, told: true, items: [inside.node] };
}

function leavesOpen(chunk: Slice): boolean {
  const { quote, bracket } = unclosed(chunk.text);
  return quote !== undefined || bracket !== undefined;
}

function looksLikeStart(chunk: Slice, block: CutBlock): boolean {
  return cutBlock(chunk.text)?.kind === block.kind;
}

function mapOf(entries: readonly MapEntry[]): SourceNode | undefined {
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'map', span: { start: first.keySpan.start, end: Math.max(last.keySpan.end, last.value.span.end) }, entries, flow: false };
}

function listOf(items: readonly SourceNode[]): SourceNode | undefined {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'list', span: { start: first.span.start, end: last.span.end }, items, flow: false };
}
