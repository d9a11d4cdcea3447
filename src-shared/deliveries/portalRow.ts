import { formulaStart } from '#shared/exports/rules.ts'
import { addressParts } from './addressParts.ts'
import { goesAsParcel } from './status.ts'
import type { DeliveryChannel } from './channels.ts'
import type { PortalColumn, PortalField, PortalProfileInput } from './portalProfile.ts'

/** A parcel as far as a portal asks of it. */
export interface PortalParcel {
  codes: readonly string[]
  channel: DeliveryChannel
  recipient: string
  phone: string
  email: string
  lockerId: string
  lockerName: string
  lockerAddress: string
  address: string
  weightGrams: number | null
  size: string
  contents: string
  note: string
  number: string
  carrier: string
}

/** What somebody should look at before the portal does. */
export interface PortalNote {
  field: PortalField
  problem: 'tooLong' | 'empty'
  /** The most letters the column takes; null of an empty one. */
  longest: number | null
}

type RowOf = Pick<PortalProfileInput, 'columns' | 'decimalMark'>

/** A parcel as the cells of a row, in the profile's order, with what is to be looked at. */
export function portalRow(
  parcel: PortalParcel,
  { columns, decimalMark }: RowOf,
): { cells: string[]; notes: PortalNote[] } {
  const cells = columns.map((column) => oneLine(valueOf(parcel, column, decimalMark)))
  const notes = columns.flatMap((column, place): PortalNote[] => {
    const cell = cells[place] ?? ''
    const { field, longest } = column
    if (longest !== null && [...cell].length > longest) {
      return [{ field, problem: 'tooLong', longest }]
    }
    return cell === '' && isAskedFor(field, parcel)
      ? [{ field, problem: 'empty', longest: null }]
      : []
  })
  return { cells, notes }
}

/**
 * A cell of a text file that no spreadsheet takes for a formula. A phone number keeps its plus: it is
 * digits only, and a portal would not take it with an apostrophe before it.
 */
export const guardedCell = (cell: string): string =>
  formulaStart.test(cell) && !/^\+\d{6,15}$/u.test(cell) ? `'${cell}` : cell

function valueOf(parcel: PortalParcel, { field, text }: PortalColumn, mark: ',' | '.'): string {
  switch (field) {
    case 'code':
      return parcel.codes.join(', ')
    case 'phoneDigits':
      return parcel.phone.replaceAll(/\D/gu, '')
    case 'phoneLocal':
      return parcel.phone.replace(/^\+371/u, '')
    case 'postcode':
      return postcodeOf(parcel, 'LV-')
    case 'postcodeDigits':
      return postcodeOf(parcel, '')
    case 'weightKg':
      return parcel.weightGrams === null ? '' : String(parcel.weightGrams / 1000).replace('.', mark)
    case 'weightGrams':
      return parcel.weightGrams === null ? '' : String(parcel.weightGrams)
    case 'text':
      return text
    case 'address':
      return goesTo(parcel)
    case 'street':
      return addressParts(goesTo(parcel)).street
    case 'town':
      return addressParts(goesTo(parcel)).town
    default:
      return parcel[field]
  }
}

/** The locker's own address, or the recipient's. */
const goesTo = ({ channel, lockerAddress, address }: PortalParcel): string =>
  channel === 'locker' ? lockerAddress : address

/** The postcode at the end of the address it goes to; '' where none is written. */
function postcodeOf(parcel: PortalParcel, prefix: string): string {
  const found = [...goesTo(parcel).matchAll(/\bLV[-–\s]?(\d{4})\b/giu)]
  const digits = found.at(-1)?.[1]
  return digits === undefined ? '' : prefix + digits
}

const isAskedFor = (field: PortalField, { channel }: PortalParcel): boolean => {
  if (field === 'lockerId' || field === 'lockerName' || field === 'lockerAddress') {
    return channel === 'locker'
  }
  return (
    goesAsParcel(channel) &&
    [
      'recipient',
      'phone',
      'phoneDigits',
      'phoneLocal',
      'address',
      'weightKg',
      'weightGrams',
    ].includes(field)
  )
}

/** Portals read a line as a parcel: breaks and tabs inside a value become blanks. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
