/** How Chromium, Firefox, Safari and the bundler say that a part of the program did not come. */
const notCome =
  /dynamically imported module|importing a module script failed|unable to preload css/iu

/** Whether a part of the program could not be fetched: the host was gone for a moment. */
export const isPartMissing = (error: unknown): boolean =>
  error instanceof Error && notCome.test(error.message)

/** Loads the page anew once its host answers; unsaved work is with the office. */
export const loadAnew = async (): Promise<void> => {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' })
  } catch {
    // Still gone: a calm page is better than the browser's own.
    return
  }
  location.reload()
}
