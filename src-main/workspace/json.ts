import { z } from 'zod'

const Json = z.json()

/** JSON text from the database as data. */
export const parseJson = (text: string): z.core.util.JSONType => Json.parse(JSON.parse(text))
