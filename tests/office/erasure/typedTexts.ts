import { type Client, once } from '#tests/support/office.ts'
import { type Story, sure } from './story.ts'

/**
 * What was typed about somebody of the story and no column ties to them: it tells of them by what
 * they were called before, by a code they had, or by a number as people write it.
 */
export async function typeTexts(director: Client, { canaries, names }: Story): Promise<void> {
  const word = (field: string): string => canaries.word(field)
  const begun = {
    'visits.new': { visitor: `${names.given} ${names.maiden}`, note: word('MaidenDraft') },
    'deliveries.new': { phone: '20 001 077', note: word('PhoneDraft') },
    'loans.new': { code: '32000077777', note: word('CodeDraft') },
  }
  for (const [form, content] of Object.entries(begun)) {
    await director.workspace.saveDraft({ form, content })
  }
  await saveView(director, word('View'), `${names.given} ${names.family}`)
  const { id } = await saveView(director, word('RemovedView'), `${names.maiden} ${names.given}`)
  sure(await director.workspace.removeView(once({ id })))
}

const saveView = async (director: Client, name: string, search: string) =>
  sure(
    await director.workspace.saveView(
      once({
        list: 'people',
        view: {
          name,
          query: { search, filters: {}, sort: [] },
          layout: { order: [], shown: {}, widths: {} },
          isDefault: false,
        },
        replaces: null,
      }),
    ),
  )
