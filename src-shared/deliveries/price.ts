/** A price in cents, with VAT and without it. */
export interface Price {
  withVat: number
  withoutVat: number
}

/**
 * A price that has VAT in it, taken apart: without VAT it is rounded to the cent, half a cent up.
 * @param vatPermille VAT in tenths of a per cent: 210 is 21 %
 */
export function priceParts(withVat: number, vatPermille: number): Price {
  const whole = 1000 + vatPermille
  // In whole numbers: half a cent is a half, not almost one.
  return { withVat, withoutVat: Math.floor((2 * withVat * 1000 + whole) / (2 * whole)) }
}
