/** What was done, in the words of the access log, fetched when they are wanted; null where there are none. */
export const lateActionWord = async (language: string, action: string): Promise<string | null> => {
  try {
    const { actionWord } = await import('#renderer/settings/actionWord.ts')
    return actionWord(language, action)
  } catch {
    return null
  }
}
