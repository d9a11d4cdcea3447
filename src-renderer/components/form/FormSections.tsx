import { Fragment } from 'react'
import type { z } from 'zod'
import { FieldAt, type FieldContext } from './FieldAt.tsx'
import type { FormSection } from './fields.ts'
import { RowsAt } from './RowsAt.tsx'
import classes from './RecordForm.module.css'

interface FormSectionsProps extends FieldContext {
  schema: z.ZodObject
  sections: readonly FormSection[]
}

/** The fields in two columns where the form is wide, in one where it is narrow. */
export function FormSections({ schema, sections, ...context }: FormSectionsProps) {
  return sections.map((section, index) => (
    <Fragment key={section.title ?? String(index)}>
      {section.title === undefined ? null : <h2 className={classes['title']}>{section.title}</h2>}
      <div className={classes['fields']}>
        {section.fields.map((field) =>
          field.kind === 'rows' ? (
            <RowsAt key={field.name} field={field} schema={schema.shape[field.name]} {...context} />
          ) : (
            <div
              key={field.name}
              className={classes['field']}
              data-wide={field.wide === true || field.kind === 'longText' ? true : undefined}
            >
              <FieldAt
                field={field}
                path={field.name}
                name={field.name}
                schema={schema.shape[field.name]}
                {...context}
              />
            </div>
          ),
        )}
      </div>
    </Fragment>
  ))
}
