import { z } from 'zod'

/**
 * Where something is written in words in a shape, by path (`points[].text`). What has a form of its own,
 * an id, a day, a time, is no writing.
 */
export function writtenFields(shape: unknown, path = ''): string[] {
  if (shape instanceof z.ZodString) return shape.format === null ? [path] : []
  if (shape instanceof z.ZodObject) {
    return Object.entries(shape.shape).flatMap(([key, inner]) =>
      writtenFields(inner, path === '' ? key : `${path}.${key}`),
    )
  }
  if (shape instanceof z.ZodArray) return writtenFields(shape.element, `${path}[]`)
  if (
    shape instanceof z.ZodNullable ||
    shape instanceof z.ZodOptional ||
    shape instanceof z.ZodDefault
  ) {
    return writtenFields(shape.unwrap(), path)
  }
  if (shape instanceof z.ZodUnion) {
    return shape.options.flatMap((option) => writtenFields(option, path))
  }
  if (isBare(shape)) return []
  throw new Error(`${path}: nobody says whether something is written in it`)
}

/** What holds no words that somebody chose. */
const isBare = (shape: unknown): boolean =>
  shape instanceof z.ZodUUID ||
  shape instanceof z.ZodISODate ||
  shape instanceof z.ZodLiteral ||
  shape instanceof z.ZodEnum ||
  shape instanceof z.ZodBoolean ||
  shape instanceof z.ZodNumber

/** What stands in some data at every path of text. */
export function writingsIn(data: unknown, path = ''): { path: string; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }]
  if (Array.isArray(data)) return data.flatMap((one) => writingsIn(one, `${path}[]`))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, inner]) =>
    writingsIn(inner, path === '' ? key : `${path}.${key}`),
  )
}
