import 'pdfjs-dist/web/pdf_viewer.css'
import { useEffect, useState } from 'react'
import { Skeleton } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useTranslation } from 'react-i18next'
import { openPdf } from './openPdf.ts'
import { PdfPage } from './PdfPage.tsx'
import classes from './PdfPreview.module.css'

type Loading = { kind: 'loading' } | { kind: 'failed' } | { kind: 'open'; pdf: PDFDocumentProxy }

/** All pages one below the other; each is drawn when it comes into sight. */
export function PdfPages({ pdf }: { pdf: Uint8Array<ArrayBuffer> }) {
  const { t } = useTranslation()
  const [state, setState] = useState<Loading>({ kind: 'loading' })
  useEffect(() => {
    const opening = openPdf(pdf)
    let left = false
    const show = async (): Promise<void> => {
      try {
        const opened = await opening.document
        if (!left) setState({ kind: 'open', pdf: opened })
      } catch {
        if (!left) setState({ kind: 'failed' })
      }
    }
    void show()
    return () => {
      left = true
      opening.close()
    }
  }, [pdf])

  if (state.kind === 'loading') {
    return (
      <Skeleton
        role="img"
        className={classes['sheet'] ?? ''}
        aria-label={t('components.pdf.loading')}
      />
    )
  }
  if (state.kind === 'failed') {
    return (
      <p role="alert" className={classes['message']}>
        {t('components.pdf.failed')}
      </p>
    )
  }
  const numbers = Array.from({ length: state.pdf.numPages }, (_, index) => index + 1)
  return (
    <section aria-label={t('components.pdf.label')} tabIndex={0}>
      {numbers.map((number) => (
        <PdfPage key={number} pdf={state.pdf} number={number} />
      ))}
    </section>
  )
}
