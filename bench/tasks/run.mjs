// One measured task in a process of its own: `node run.mjs NAME OPTIONS`. Prints CPU seconds of one round and the peak memory in MB.

import { ours } from './ours.mjs';
import { peers } from './peers.mjs';

const [name, words] = process.argv.slice(2);
const { warm = 0, rounds = 1, ...options } = JSON.parse(words ?? '{}');
const make = { ...ours, ...peers }[name];
if (make === undefined) throw new Error(`There is no task ${name}`);

const once = await make(options);
for (let i = 0; i < warm; i++) await once();
const before = process.cpuUsage();
for (let i = 0; i < rounds; i++) await once();
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6 / rounds;
console.log(JSON.stringify({ cpu, memory: process.resourceUsage().maxRSS / 1024 }));
