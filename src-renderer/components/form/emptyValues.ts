import { z } from 'zod'

/** The schema inside optional, nullable and default wrappings. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrapped(schema.unwrap())
  }
  if (schema instanceof z.ZodDefault) return unwrapped(schema.unwrap())
  return schema
}

const accepts = (schema: z.core.$ZodType, value: unknown): boolean =>
  z.safeParse(schema, value).success

/** Whether a field must be filled in: its schema takes neither nothing, null nor an empty text. */
export const isRequired = (schema: z.core.$ZodType): boolean =>
  !accepts(schema, undefined) &&
  !accepts(schema, null) &&
  !accepts(schema, '') &&
  !accepts(schema, [])

/**
 * What was typed as the schema wants it: an emptied field becomes null or nothing, whichever the
 * schema takes, and stays an empty text where that is the value for "none".
 */
export const withoutEmpties = (schema: z.core.$ZodType, value: unknown): unknown => {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodObject && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const field = inner.shape[name]
        return [name, field === undefined ? part : withoutEmpties(field, part)]
      }),
    )
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((part) => withoutEmpties(inner.element, part))
  }
  if (value !== '') return value
  if (accepts(schema, null)) return null
  return accepts(schema, undefined) ? undefined : ''
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
