import type { Bounds } from './shellMemory.ts'

const usual = { width: 1280, height: 820 }
export const smallest = { width: 800, height: 560 }

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/**
 * Where the window opens: as it stood, if enough of it lies on a screen that is there today
 * (a second one may have been unplugged); else centred, in its usual size.
 */
export function windowPlace(
  stood: Bounds | undefined,
  screens: readonly Bounds[],
): Partial<Bounds> & { width: number; height: number } {
  const reachable = screens.find(
    (screen) =>
      stood !== undefined &&
      overlap(stood.x, stood.width, screen.x, screen.width) >= 200 &&
      overlap(stood.y, 40, screen.y, screen.height) >= 40,
  )
  if (stood === undefined || reachable === undefined) return usual
  return {
    x: stood.x,
    y: stood.y,
    width: Math.max(smallest.width, Math.min(stood.width, reachable.width)),
    height: Math.max(smallest.height, Math.min(stood.height, reachable.height)),
  }
}
