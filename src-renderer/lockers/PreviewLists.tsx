import { useTranslation } from 'react-i18next'
import { aboutKm } from '#shared/lockers/distance.ts'
import type { ListPreview, PreviewedLocker } from '#shared/lockers/importSchema.ts'
import { addressWords, kmFigure } from './words.ts'
import classes from './importList.module.css'

/** One kind of change: how many, and which ones when it is opened. */
interface Kind {
  readonly key: string
  readonly title: string
  readonly help?: string
  readonly count: number
  readonly lines: readonly { readonly id: string; readonly name: string; readonly detail: string }[]
}

const plain = (place: PreviewedLocker) => ({
  id: place.externalId,
  name: place.name,
  detail: addressWords(place),
})

/** What else a list would change, kind by kind. */
export function PreviewLists({ preview }: { preview: ListPreview }) {
  const { t } = useTranslation()
  const { counts } = preview
  const kinds: readonly Kind[] = [
    {
      key: 'closed',
      title: t('lockers.import.preview.closed'),
      count: counts.closed,
      lines: preview.closed.map((place) => ({
        ...plain(place),
        detail: [
          addressWords(place),
          place.wanted > 0 ? t('lockers.import.preview.wanted', { count: place.wanted }) : '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    },
    {
      key: 'implausible',
      title: t('lockers.import.preview.implausible'),
      help: t('lockers.import.preview.implausibleHelp'),
      count: counts.implausible,
      lines: preview.implausible.map((place) => ({
        ...plain(place),
        detail: [
          addressWords(place),
          place.km === null
            ? t('lockers.import.preview.outside')
            : t('lockers.import.preview.far', { km: kmFigure(aboutKm(place.km)) }),
        ].join(' · '),
      })),
    },
    {
      key: 'added',
      title: t('lockers.import.preview.added'),
      count: counts.added,
      lines: preview.added.map(plain),
    },
    {
      key: 'reopened',
      title: t('lockers.import.preview.reopened'),
      count: counts.reopened,
      lines: preview.reopened.map(plain),
    },
    {
      key: 'renamed',
      title: t('lockers.import.preview.renamed'),
      count: counts.renamed,
      lines: preview.renamed.map(({ before, after }) => ({
        id: after.externalId,
        name: after.name,
        detail: [
          addressWords(after),
          t('lockers.import.preview.was', {
            what: before.name === after.name ? addressWords(before) : before.name,
          }),
        ].join(' · '),
      })),
    },
    {
      key: 'updated',
      title: t('lockers.import.preview.updated'),
      count: counts.updated,
      lines: [],
    },
  ]
  const shown = kinds.filter(({ count }) => count > 0)
  if (shown.length === 0 && counts.moved === 0) {
    return <p className={classes['quiet']}>{t('lockers.import.preview.nothing')}</p>
  }
  return (
    <div className={classes['kinds']}>
      {shown.map((kind) =>
        kind.lines.length === 0 ? (
          <p key={kind.key} className={classes['summary']}>
            {`${kind.title}: ${kind.count}`}
          </p>
        ) : (
          <KindList key={kind.key} kind={kind} />
        ),
      )}
    </div>
  )
}

function KindList({ kind: { key, title, help, count, lines } }: { kind: Kind }) {
  const { t } = useTranslation()
  const more = count - lines.length
  return (
    <details open={key === 'implausible' || (key === 'closed' && count <= 20)}>
      <summary className={classes['summary']}>{`${title}: ${count}`}</summary>
      {help === undefined ? null : <p className={classes['quiet']}>{help}</p>}
      <ul className={classes['lines']}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.name}</span>
            <span className={classes['quiet']}>{line.detail}</span>
          </li>
        ))}
        {more > 0 ? (
          <li className={classes['quiet']}>{t('lockers.import.preview.more', { count: more })}</li>
        ) : null}
      </ul>
    </details>
  )
}
