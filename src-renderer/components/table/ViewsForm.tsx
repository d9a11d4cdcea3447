import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Views } from './useViews.ts'
import { ViewForm } from './ViewForm.tsx'
import { ViewLine } from './ViewLine.tsx'

/** The views by name, and what can be done with each; `onShown` after one was chosen. */
export const ViewsForm = ({ views, onShown }: { views: Views; onShown: () => void }) => {
  const { t } = useTranslation()
  const { current } = views
  const show = (view: typeof current) => {
    views.show(view)
    onShown()
  }
  return (
    <>
      <ul>
        <ViewLine name={t('table.allRows')} current={current === null} onShow={() => show(null)} />
        {views.views.map((view) => (
          <ViewLine
            key={view.id}
            name={view.name}
            current={view === current}
            onShow={() => show(view)}
            isDefault={view.isDefault}
            onDefault={() => views.setDefault(view.isDefault ? null : view.id)}
            onRemove={() => views.remove(view)}
          />
        ))}
      </ul>
      {current && views.changed && (
        <Button
          size="compact-xs"
          variant="light"
          fullWidth
          onClick={() => void views.save({ id: current.id, name: current.name })}
        >
          {t('table.updateView')}
        </Button>
      )}
      <ViewForm onSave={(name) => views.save({ id: null, name })} />
      {views.failed && <p role="alert">{t('table.viewsFailed')}</p>}
    </>
  )
}
