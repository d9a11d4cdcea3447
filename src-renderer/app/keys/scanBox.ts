/** Takes what a scanner read, wherever the cursor is. */
type ScanBox = (code: string) => void

const boxes: ScanBox[] = []

/**
 * From now on scans go to this box; the one opened last has them. Answers how to stop.
 * @public the desk that lends equipment opens one
 */
export const openScanBox = (box: ScanBox): (() => void) => {
  boxes.push(box)
  return () => {
    const at = boxes.indexOf(box)
    if (at >= 0) boxes.splice(at, 1)
  }
}

/** The box that has the scans now, if any. */
export const currentScanBox = (): ScanBox | undefined => boxes.at(-1)
