/** One file in an archive. */
export interface ZipEntry {
  /** With `/`, never at its beginning. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Records of the ZIP format (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16): first four bytes and length without names. */
export const records = {
  local: { signature: 0x04034b50, length: 30 },
  central: { signature: 0x02014b50, length: 46 },
  end: { signature: 0x06054b50, length: 22 },
} as const;

/** 1 January 1980, midnight: the first moment the format knows, written without any clock or time zone. */
export const fixedTime = 0;
export const fixedDate = 0x21;

/** Bit 11: names are UTF-8. */
export const utf8Names = 0x0800;

export const stored = 0;
export const deflated = 8;

/** Without the extension for large archives. */
export const mostEntries = 0xfffe;
export const mostBytes = 0xfffffffe;
