import { lazy, Suspense } from 'react'
import { Skeleton } from '@mantine/core'
import classes from './PdfPreview.module.css'

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }))

/** A paper as it will be printed: the PDF itself, its text selectable and read by screen readers. */
export function PdfPreview({ pdf }: { pdf: Uint8Array<ArrayBuffer> }) {
  return (
    <div className={classes['preview']}>
      <Suspense fallback={<Skeleton className={classes['sheet'] ?? ''} />}>
        <PdfPages pdf={pdf} />
      </Suspense>
    </div>
  )
}
