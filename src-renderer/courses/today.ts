const rigaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', dateStyle: 'short' })

/** Today in Riga, for marks such as "running"; what the office decides it decides by its own clock. */
export const today = (): string => rigaDay.format(new Date())
