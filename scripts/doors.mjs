// The doors of the core and of the exporters are for people. A bundle in parts goes past them to where a name is defined: esbuild takes
// all that stands in a door for needed wherever one name of it is.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const doors = ['src/core/index.ts', 'src/exporters/index.ts'].map((path) => resolve(path));

export const pastDoors = {
  name: 'past-doors',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: withoutDoors(path), loader: 'ts' }));
  },
};

function withoutDoors(path) {
  const text = readFileSync(path, 'utf8');
  return text.replace(/^(import(?: type)?) \{([^}]*)\} from '(\.[^']*)';$/gm, (whole, word, names, from) => {
    const door = fileOf(path, from);
    if (!doors.includes(door)) return whole;
    const wanted = specifiers(names).filter(({ type }) => word === 'import' && !type);
    return wanted
      .map(({ name, as }) => {
        const home = homeOf(door, name) ?? door;
        const way = relative(dirname(path), home).replaceAll('\\', '/').replace(/\.ts$/, '');
        return `import { ${name} as ${as} } from '${way.startsWith('.') ? way : `./${way}`}';`;
      })
      .join(' ');
  });
}

/** The file that defines a name which another passes on; absent when the name is not passed on there. */
function homeOf(file, name) {
  const text = readFileSync(file, 'utf8');
  if (new RegExp(`^export (?:async )?(?:const|function|class|function\\*) ${name}\\b`, 'm').test(text)) return file;
  for (const [, names, from] of text.matchAll(/^export \{([^}]*)\} from '([^']*)';$/gm)) {
    const found = specifiers(names).find(({ as, type }) => as === name && !type);
    if (found !== undefined && found.name === name) return homeOf(fileOf(file, from), name);
  }
  const passed = [...text.matchAll(/^export \{([^}]*)\};$/gm)].some(([, names]) => specifiers(names).some(({ as }) => as === name));
  for (const [, names, from] of passed ? text.matchAll(/^import \{([^}]*)\} from '(\.[^']*)';$/gm) : []) {
    if (specifiers(names).some(({ name: own, as }) => own === name && as === name)) return homeOf(fileOf(file, from), name);
  }
  for (const [, from] of text.matchAll(/^export \* from '([^']*)';$/gm)) {
    const home = homeOf(fileOf(file, from), name);
    if (home !== undefined) return home;
  }
  return undefined;
}

const specifiers = (names) =>
  names
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [name, as = name] = one.replace(/^type /, '').split(' as ');
      return { name, as, type: one.startsWith('type ') };
    });

function fileOf(importer, specifier) {
  const path = resolve(dirname(importer), specifier);
  return existsSync(`${path}.ts`) ? `${path}.ts` : resolve(path, 'index.ts');
}
