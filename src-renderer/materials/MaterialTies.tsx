import { useId, useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Material, MaterialTie } from '#shared/materials/schema.ts'
import { SectionHead } from './SectionHead.tsx'
import { TieDialog } from './TieDialog.tsx'
import { tieDetail } from './tieText.ts'
import { Tool } from './Tool.tsx'
import classes from './materials.module.css'

const sign = { size: 14, stroke: 1.6, 'aria-hidden': true } as const

/** What a material is for; added and removed here. */
export function MaterialTies({
  material: { id, archived, ties },
}: {
  material: Pick<Material, 'id' | 'archived'> & { ties: readonly MaterialTie[] }
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const heading = useId()
  const [adding, setAdding] = useState(false)
  const remove = ({ to }: MaterialTie): void =>
    void run((commandId) => client.materials.untie({ commandId, payload: { id, to } }), {
      done: () => t('materials.ties.removed'),
      refused: ({ reason }) => t(`materials.refusal.${reason}`),
    })
  return (
    <section aria-labelledby={heading}>
      <SectionHead id={heading} title={t('materials.ties.title')}>
        {archived ? null : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus {...sign} />}
            onClick={() => setAdding(true)}
          >
            {t('materials.ties.add')}
          </Button>
        )}
      </SectionHead>
      {ties.length === 0 ? (
        <p className={classes['quiet']}>{t('materials.ties.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {ties.map((tie) => (
            <li key={tie.id}>
              <span className={classes['text']}>
                {tie.name} <span className={classes['quiet']}>{tieDetail(t, tie)}</span>
              </span>
              <Tool
                word={t('materials.ties.remove', { name: `${tie.name}, ${tieDetail(t, tie)}` })}
                onClick={() => remove(tie)}
              >
                <IconX {...sign} />
              </Tool>
            </li>
          ))}
        </ul>
      )}
      {adding ? <TieDialog material={id} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
