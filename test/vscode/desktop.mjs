// Runs a suite in the desktop's VS Code: desktop.mjs EXTENSION TESTS FOLDER. It is downloaded, unless VSCODE_EXECUTABLE names one.

import { runTests } from '@vscode/test-electron';

const [extensionDevelopmentPath, extensionTestsPath, folder] = process.argv.slice(2);
const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE;
process.exitCode = await runTests({
  extensionDevelopmentPath,
  extensionTestsPath,
  launchArgs: [folder],
  ...(vscodeExecutablePath ? { vscodeExecutablePath } : {}),
});
