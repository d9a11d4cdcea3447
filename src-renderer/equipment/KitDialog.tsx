import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { PeopleInput } from '#renderer/courses/PeopleInput.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { Kit, KitInput } from '#shared/equipment/schema.ts'
import { itemOrNew } from './catalogueMaking.tsx'
import { catalogueRefusal } from './refusalText.ts'

const formOf = (kit: Kit): KitInput =>
  KitInput.parse({ ...kit, items: kit.items.map(({ id }) => id) })

/** The form of a kit; null for a new one. A thing that takes the place of a missing one completes it. */
export function KitDialog({ kit, onClose }: { kit: Kit | null; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const source = useMemo(() => itemOrNew(office, t), [office, t])
  const values = useMemo(
    (): KitInput => (kit === null ? { name: '', tag: '', items: [], note: '' } : formOf(kit)),
    [kit],
  )
  return (
    <FormDialog
      size={680}
      title={t(kit === null ? 'equipment.catalogue.newKit' : 'equipment.catalogue.editKit')}
      form={`kit:${kit?.id ?? 'new'}`}
      schema={KitInput}
      sections={[
        {
          fields: [
            { kind: 'text', name: 'name', label: t('equipment.field.name') },
            { kind: 'text', name: 'tag', label: t('equipment.field.tag') },
            {
              kind: 'custom',
              name: 'items',
              label: t('equipment.field.items'),
              wide: true,
              render: (control) => <PeopleInput control={control} source={source} />,
            },
            { kind: 'longText', name: 'note', label: t('equipment.field.note'), minRows: 2 },
          ],
        },
      ]}
      values={values}
      revision={kit?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        kit === null
          ? savedAnswer(client.equipment.createKit({ commandId, payload: { input } }), () => null)
          : savedAnswer(
              client.equipment.updateKit({
                commandId,
                payload: { id: kit.id, revision: revision ?? kit.revision, input },
              }),
              () => null,
            )
      }
      refused={(refusal) => catalogueRefusal(t, refusal)}
      currentOf={(current) => {
        const read = Kit.safeParse(current)
        return read.success ? formOf(read.data) : null
      }}
      onSaved={(_, entry) => {
        sayDone(t('equipment.catalogue.saved'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
