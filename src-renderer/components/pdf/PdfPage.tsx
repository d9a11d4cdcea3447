import { useEffect, useRef } from 'react'
import { TextLayer, type PDFDocumentProxy } from 'pdfjs-dist'
import { useTranslation } from 'react-i18next'
import classes from './PdfPreview.module.css'

/** One page, drawn once it is near the window: the picture on a canvas, the text over it. */
export function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = sheet.current
    if (element === null) return
    const leaving = new AbortController()
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watch.disconnect()
        void draw(pdf, number, element, leaving.signal).catch(() => {})
      },
      { rootMargin: '100%' },
    )
    watch.observe(element)
    return () => {
      leaving.abort()
      watch.disconnect()
      element.replaceChildren()
    }
  }, [pdf, number])
  return (
    <div
      ref={sheet}
      className={classes['sheet']}
      role="group"
      aria-label={t('components.pdf.page', { page: number, pages: pdf.numPages })}
    />
  )
}

const draw = async (
  pdf: PDFDocumentProxy,
  number: number,
  sheet: HTMLElement,
  signal: AbortSignal,
): Promise<void> => {
  const page = await pdf.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  sheet.style.aspectRatio = `${plain.width} / ${plain.height}`
  const scale = sheet.clientWidth / plain.width
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  const sharpness = Math.max(1, window.devicePixelRatio)
  canvas.width = Math.floor(viewport.width * sharpness)
  canvas.height = Math.floor(viewport.height * sharpness)
  const drawing = page.render({
    canvas,
    viewport,
    transform: [sharpness, 0, 0, sharpness, 0, 0],
  })
  signal.addEventListener('abort', () => drawing.cancel())
  await drawing.promise
  const text = document.createElement('div')
  text.className = 'textLayer'
  text.style.setProperty('--total-scale-factor', String(scale))
  if (signal.aborted) return
  sheet.replaceChildren(canvas, text)
  await new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport,
  }).render()
}
