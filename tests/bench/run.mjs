// @ts-check
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { printFigures } from './printFigures.ts'

const named = process.argv.slice(2)
const folder = import.meta.dirname
const notBenches = new Set()
