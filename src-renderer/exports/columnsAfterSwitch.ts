import { z } from 'zod'
import { columnsOf, type Permission, registers } from '#shared/exports/columns.ts'
import { deliveredColumns } from '#shared/exports/rules.ts'

/** The registers as the form holds them, also while a choice is empty. */
export const ChosenRegisters = z
  .array(z.object({ register: z.enum(registers), columns: z.array(z.string()) }))
  .catch([])
export type ChosenRegisters = z.infer<typeof ChosenRegisters>

const switches: readonly string[] = ['withPersonalCodes', 'withContacts', 'withGuardians']

/** Whether a field of the form is a switch that allows columns. */
export const isSwitch = (path: string): boolean => switches.includes(path)

/** The chosen columns once a permission has changed: what it allows is added, what it forbids goes. */
export const columnsAfterSwitch = (
  chosen: unknown,
  allowed: ReadonlySet<Permission>,
): ChosenRegisters =>
  ChosenRegisters.parse(chosen).map(({ register, columns }) => {
    const sensitive = columnsOf(register)
      .filter(([, needs]) => needs.length > 0)
      .map(([name]) => name)
    return { register, columns: deliveredColumns(register, [...columns, ...sensitive], allowed) }
  })
