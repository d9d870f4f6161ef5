// Starts this project's own programs, each with the Node that runs the script.

import { spawn } from 'node:child_process';

/** Shows what the program prints; rejects unless it exits with 0. */
export async function runNode(args) {
  const { code } = await watchNode(args);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
}

/** Shows what the program prints, unless `show` says otherwise, and resolves with it and the exit code. */
export function watchNode(args, show = (data) => process.stdout.write(data)) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'], env: { ...process.env, ...colour } });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      show(data);
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

// A program behind a pipe takes itself for unwatched; tell it when a person looks on.
const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
