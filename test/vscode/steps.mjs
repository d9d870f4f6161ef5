// What a test inside the editor cannot do itself, because only the window can: click, type, look, measure.
// The editor's own page is a frame like any other, so a step finds its element wherever it is shown, in webviews too.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cutOff, moving, overflowing } from './look.mjs';

const patienceMs = 15_000;

/** Carries out one step and resolves with what it found. Rejects when it cannot be done in time. */
export function takeStep({ page, step, screenshots }) {
  const take = steps[step.do];
  if (take === undefined) throw new Error(`there is no step ${step.do}`);
  return take({ page, screenshots, ...step });
}

const steps = {
  click: async ({ page, selector }) => (await visible(page, selector)).click({ timeout: patienceMs }),
  /** An entry of a list to choose from, by its value or its words. */
  choose: async ({ page, selector, entry }) => (await visible(page, selector)).selectOption(entry, { timeout: patienceMs }),
  press: ({ page, key }) => page.keyboard.press(key),
  type: ({ page, text }) => page.keyboard.type(text, { delay: 15 }),
  paste: ({ page, text }) => page.keyboard.insertText(text),
  read: async ({ page, selector }) => (await visible(page, selector)).textContent(),
  gone: ({ page, selector }) => waitFor(page, async () => !(await look(page, selector)), `${selector} is still to be seen`),
  /** What has the keyboard focus, in whichever frame: its name for assistive technology, and its tag. */
  focused: async ({ page }) => {
    for (const frame of [...page.frames()].reverse()) {
      const found = await frame.evaluate(describeFocus).catch(() => undefined); // a frame may go away while we look
      if (found) return found;
    }
    return undefined;
  },
  /** As a window of the first size looks when everything in it is twice as large. */
  zoom: ({ page, factor }) => page.setViewportSize({ width: Math.round(1400 / factor), height: Math.round(900 / factor) }),
  /** Whether all that `selector` shows fits into its place, nothing of it cut off or behind dots. */
  fits: async ({ page, selector }) =>
    (await visible(page, selector)).evaluate(
      (shown) => shown.scrollWidth <= shown.clientWidth && shown.scrollHeight <= shown.clientHeight + 1,
    ),
  /** Of the whole window, or of the part that `clip` names by its pixels. */
  screenshot: async ({ page, name, clip, screenshots }) => {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`), ...(clip === undefined ? {} : { clip }) });
  },
  /** The violations that axe-core finds in the frame that shows `selector`, and how many checks it passed. */
  axe: async ({ page, selector }) => {
    const frame = await frameWith(page, selector);
    await frame.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    return frame.evaluate(async () => {
      const { violations, passes } = await globalThis.axe.run(document, { resultTypes: ['violations', 'passes'] });
      const places = (rule) => rule.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`);
      return { passes: passes.length, violations: violations.map((rule) => `${rule.id}: ${rule.help}\n${places(rule).join('\n')}`) };
    });
  },
  /** What of the frame that shows `selector` is lost at its width: too wide without a scroll bar of its own, or cut off. */
  lost: async ({ page, selector }) => {
    const frame = await frameWith(page, selector);
    return [...(await frame.evaluate(overflowing)), ...(await frame.evaluate(cutOff))];
  },
  /** What moves in that frame where somebody has asked their system for little motion, or has not. */
  moving: async ({ page, selector, reduced }) => {
    await page.emulateMedia({ reducedMotion: reduced ? 'reduce' : 'no-preference' });
    return (await frameWith(page, selector)).evaluate(moving);
  },
};

function describeFocus() {
  const element = document.activeElement;
  if (element === null || element === document.body || element.tagName === 'IFRAME' || !document.hasFocus()) return undefined;
  return {
    tag: element.tagName.toLowerCase(),
    text: element.textContent?.trim().slice(0, 200) ?? '',
    id: element.id,
    class: element.className,
  };
}

const frameWith = async (page, selector) => (await find(page, selector)).frame;
const visible = async (page, selector) => (await find(page, selector)).locator;

async function find(page, selector) {
  return waitFor(page, () => look(page, selector), `nothing visible matches ${selector}`);
}

async function look(page, selector) {
  for (const frame of page.frames()) {
    const locator = frame.locator(selector).first();
    if (await locator.isVisible().catch(() => false)) return { frame, locator }; // a frame may go away while we look
  }
  return undefined;
}

async function waitFor(page, probe, otherwise) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await page.waitForTimeout(100)) {
    const found = await probe();
    if (found) return found;
  }
  throw new Error(otherwise);
}
