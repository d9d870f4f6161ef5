// What hosts need to write, read and compare evidence packs.

export { asKept, isLines, withLf } from './asKept';
export { attestationPath, type Signer } from './attestation';
export { fromBase64, toBase64 } from './base64';
export { buildPack, type PackPorts, projectFolder, zipPack } from './buildPack';
export { compareSides, isSame, type PackDiff } from './diff/compare';
export { readKeptReport } from './diff/keptReport';
export { diffJson, diffMarkdown, diffText } from './diff/render';
export type { KeptResult, Side } from './diff/side';
export { type LinkedFile, linkedFiles } from './linkedFiles';
export { type Manifest, manifestPath, readManifest } from './manifest';
export type { Enclosed, LeftOut, PackContext } from './packContext';
export { type OwedAnswer, owedAnswers, type PatientDataSearch, type SuspectFile, searchPatientData } from './refusals';
export { type Moved, movedOn } from './verify/movedOn';
export { type PackFault, type PackVerdict, type SignatureState, type VerifyPorts, verifyPack } from './verify/verifyPack';
export { sameName } from './zip/entryName';
export { type ReadZip, readZip } from './zip/readZip';
export { writeZip } from './zip/writeZip';
export type { ZipEntry } from './zip/zipFormat';
