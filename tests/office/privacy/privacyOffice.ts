import type { DataRequestInput } from '#shared/privacy/schema.ts'
import { office } from '#tests/office/absences/absencesOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'

/** The office of absences, on Monday, 23 November 2026, with hands to answer people's requests. */
export async function privacyOffice() {
  const test = await office()
  const { director } = test
  const ask = async (person: string, input: Partial<DataRequestInput> = {}) =>
    value(
      await director.privacy.noteRequest(
        once({ person, input: { ...dataRequestInput, ...input } }),
      ),
    ).id
  /** The request as the office has it now, to be changed. */
  const seenAt = async (id: string) => {
    const { revision } = await director.privacy.get({ id })
    return { id, revision }
  }
  const recognise = async (id: string, on = '2026-11-23') =>
    value(
      await director.privacy.checkIdentity(
        once({ ...(await seenAt(id)), on, how: 'Parādīja pasi birojā' }),
      ),
    )
  return { ...test, ask, seenAt, recognise }
}
