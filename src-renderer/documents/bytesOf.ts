/** The bytes of a PDF that came over the line. */
export const bytesOf = async (pdf: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pdf.arrayBuffer())
