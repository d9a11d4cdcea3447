import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a reader sees it: its text, line by line, the type sizes on it and how far text reaches, in points. */
export type ReadPage = {
  text: string
  sizes: number[]
  left: number
  right: number
  /** Distance of the lowest line from the page's lower edge; negative when it fell off. */
  bottom: number
  width: number
}
export type ReadPdf = {
  pages: ReadPage[]
  text: string
  title: string
  /** What its metadata promises, e.g. `2B` for PDF/A-2b, or nothing. */
  conformance: string
  /** Addresses that can be clicked. */
  links: string[]
}

/** Opens a PDF as a reader program would and reads what stands on its pages. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the buffer away from its caller
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await loading.promise
  const pages: ReadPage[] = []
  const links: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const runs = items.filter((item) => 'str' in item)
    const lettered = runs.filter((run) => run.str.trim() !== '')
    pages.push({
      text: runs.map((run) => run.str + (run.hasEOL ? '\n' : '')).join(''),
      sizes: [...new Set(lettered.map((run) => Math.round(Number(run.transform[3]) * 10) / 10))],
      left: Math.min(...lettered.map((run) => Number(run.transform[4]))),
      right: Math.max(...lettered.map((run) => Number(run.transform[4]) + run.width)),
      bottom: Math.min(...lettered.map((run) => Number(run.transform[5]))),
      width: page.getViewport({ scale: 1 }).width,
    })
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.url === 'string') links.push(annotation.url)
    }
  }
  const { metadata } = await document.getMetadata()
  const part = String(metadata?.get('pdfaid:part') ?? '')
  const level = String(metadata?.get('pdfaid:conformance') ?? '')
  const title = String(metadata?.get('dc:title') ?? '')
  await loading.destroy()
  const text = pages.map((page) => page.text).join('\n')
  return { pages, text, title, conformance: `${part}${level}`, links }
}
