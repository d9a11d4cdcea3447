import type { PrintOutcome } from '#shared/host/services.ts'

function askToPrint(shown: Window | null): PrintOutcome {
  if (shown === null) return 'failed'
  try {
    shown.focus()
    shown.print()
    return 'asked'
  } catch {
    return 'failed'
  }
}

const marked = 'data-prints'

/**
 * Takes what was printed last out of the window: it would stay there for whoever works at it next, and
 * after its reader may no longer read it.
 */
export function dropPrinted(): void {
  for (const old of document.querySelectorAll<HTMLIFrameElement>(`iframe[${marked}]`)) {
    URL.revokeObjectURL(old.src)
    old.remove()
  }
}

/**
 * Prints a PDF from a frame nobody sees, as the browser's own PDF viewer shows it. The frame stays
 * until the next one: taking it away would close the print dialog.
 */
export function printPdf(pdf: Uint8Array<ArrayBuffer>): Promise<PrintOutcome> {
  dropPrinted()
  const frame = document.createElement('iframe')
  frame.setAttribute(marked, '')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0'
  frame.src = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }))
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      resolve(askToPrint(frame.contentWindow))
    })
    frame.addEventListener('error', () => resolve('failed'))
    document.body.append(frame)
  })
}
