/** How much of a file the office is willing to read. Sizes are bytes, lengths are characters. */
export interface ImportLimits {
  readonly fileBytes: number
  readonly rows: number
  readonly columns: number
  readonly cellLength: number
  readonly sheets: number
  /** Of a ZIP container: entries, and what they may unpack to, together and as a ratio. */
  readonly zipEntries: number
  readonly unpackedBytes: number
  readonly unpackRatio: number
  readonly milliseconds: number
}

/**
 * Far above any list an office gets (50 000 people with twelve columns are 25 MB unpacked) and far
 * below what would stop a PC with 8 GB. 32 767 characters is Excel's own limit for a cell.
 */
export const importLimits: ImportLimits = {
  fileBytes: 32 * 1024 * 1024,
  rows: 100_000,
  columns: 300,
  cellLength: 32_767,
  sheets: 20,
  zipEntries: 2_000,
  unpackedBytes: 192 * 1024 * 1024,
  unpackRatio: 200,
  milliseconds: 30_000,
}
