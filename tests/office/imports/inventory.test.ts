import { v4 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { sharedInput, withoutSharedInputs } from '#tests/rules/imports/sharedInputs.ts'
import { everything } from './openImport.ts'

describe.skipIf(withoutSharedInputs !== null)(
  `an office's own inventory (else left out: ${withoutSharedInputs ?? ''})`,
  () => {
    it('is read with no correction by hand; of a tag that stands twice neither row is taken', async () => {
      const { director } = await openOfficeWithDirector()
      const file = new File([new Uint8Array(sharedInput('inventars.xlsx'))], 'inventars.xlsx')
      const opened = await director.imports.open({ file, target: 'items', work: v4() })
      if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
      const { session, counts } = opened.state
      expect(counts).toEqual({ new: 58, update: 0, unchanged: 0, problem: 2 })

      const { rows } = await director.imports.itemRows({ session, list: everything })
      expect(
        rows.flatMap(({ row, problems }) =>
          problems.map(({ field, reason, text }) => [row, field, reason, text]),
        ),
      ).toEqual([
        [30, 'tag', 'duplicateTag', 'DA-0029'],
        [31, 'tag', 'duplicateTag', 'DA-0029'],
      ])
      expect(rows[0]).toMatchObject({
        tag: 'DA-0001',
        category: 'Kamera',
        model: 'Logitech C920',
        serial: 'SN100037',
        condition: 'damaged',
        valueCents: 7400,
        boughtOn: '2023-02-02',
        place: 'noliktava A1',
      })

      const taken = await director.imports.items(once({ session, rows: { kind: 'all' as const } }))
      expect(taken).toMatchObject({ ok: true, value: { created: 58, updated: 0 } })
      const listed = await director.equipment.listItems(everything)
      expect(listed.total).toBe(58)
      expect(listed.rows.map(({ tag }) => tag)).not.toContain('DA-0029')
    })
  },
)
