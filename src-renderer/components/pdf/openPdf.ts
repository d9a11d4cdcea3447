import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- `?url` is Vite's: it gives the address of the file it ships.
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

/** A PDF opened in the worker; `close` frees it. The bytes are copied, because the worker takes its own away. */
export const openPdf = (
  pdf: Uint8Array<ArrayBuffer>,
): { document: Promise<PDFDocumentProxy>; close: () => void } => {
  const task = getDocument({ data: pdf.slice(), isEvalSupported: false, enableXfa: false })
  return { document: task.promise, close: () => void task.destroy().catch(() => {}) }
}
