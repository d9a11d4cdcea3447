/** The fields of a parsed JSON object; none of a list or a plain value. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  isFields(value) ? value : null

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
