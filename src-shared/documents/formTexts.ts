/**
 * The fixed texts of the forms of recordings, and what each names in braces: the facts that nobody may
 * be asked to agree without.
 */
export const formTexts = {
  consentForm: {
    informed: ['institution', 'requisites', 'session', 'course'],
    forMinor: [],
    purposeIs: ['purpose'],
    basisIs: ['basis'],
    modeIs: ['mode'],
    seenIs: ['kinds'],
    accessIs: ['recipients'],
    storageIs: ['storage'],
    processorIs: ['processor'],
    thirdCountryIs: ['country'],
    noThirdCountry: [],
    keptIs: ['kept', 'years'],
    voluntary: [],
    voluntaryStaff: [],
    askedAllTheSame: [],
    withdrawalIs: ['email', 'phone'],
    rightsAre: [],
    objection: [],
  },
  consentWithdrawal: { withdraw: [], withdrawAfter: [] },
  recordingRequest: { request: [], undertaking: [], requestData: [] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>
export type FormKind = keyof typeof formTexts
export const formKinds = ['consentForm', 'consentWithdrawal', 'recordingRequest'] as const

/** What every text of a form may name besides: the office itself. */
const officePlaceholders = ['institution', 'institutionPhone', 'institutionEmail'] as const

/** Where a text of a form stands: `consentForm.informed.text`. */
export const formTextName = (kind: FormKind, word: string): string => `${kind}.${word}.text`

/** The form that has a text of this name; null for other texts. */
export const formOf = (name: string): FormKind | null =>
  formKinds.find((kind) => name.startsWith(`${kind}.`)) ?? null

/** Whether somebody's consent depends on how the text of this name is worded. */
export const isConsentText = (name: string): boolean => formOf(name) === 'consentForm'

/** What the text of this name must name, and what it may; null for texts that are no form's. */
export function formPlaceholders(
  name: string,
): { must: readonly string[]; may: readonly string[] } | null {
  const kind = formOf(name)
  if (kind === null) return null
  const words: Readonly<Record<string, readonly string[]>> = formTexts[kind]
  const must = words[name.split('.')[1] ?? ''] ?? []
  return { must, may: [...new Set([...must, ...officePlaceholders])] }
}
