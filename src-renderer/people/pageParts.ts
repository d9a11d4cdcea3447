import '#renderer/notices/texts.ts'
import '#renderer/documents/texts.ts'
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { TextKey } from '#renderer/app/language/language.ts'
import type { ProcedurePath } from '#shared/procedurePath.ts'

/**
 * A part of a person's page that another feature brings: groups, papers, what they hold. `Part` gets
 * the person's id and shows its own words when there is nothing; it is loaded with the page.
 */
export interface PagePart {
  key: string
  /** Null: the part brings its heading itself, or shows nothing at all. */
  title: TextKey | null
  /** Who may call this procedure sees the part. */
  right: ProcedurePath
  Part: LazyExoticComponent<ComponentType<{ person: string }>>
  /** At the right of the heading: „Drukāt informatīvo lapu”. */
  Action?: LazyExoticComponent<ComponentType<{ person: string }>>
  /** Also in the pane beside the list. */
  inPane?: boolean
}

/** In the order of the story. A feature adds its part here. */
export const pageParts: readonly PagePart[] = [
  {
    key: 'contacts',
    title: 'notices.contact.title',
    right: 'notices.contactLog',
    Part: lazy(async () => ({
      default: (await import('#renderer/notices/ContactLog.tsx')).ContactLog,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/notices/AddContact.tsx')).AddContact,
    })),
  },
  {
    key: 'loans',
    title: 'people.page.loans',
    right: 'equipment.holdingsOf',
    Part: lazy(async () => ({
      default: (await import('#renderer/equipment/PersonLoans.tsx')).PersonLoans,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/equipment/PersonLoanAction.tsx')).PersonLoanAction,
    })),
    inPane: true,
  },
  {
    key: 'deliveries',
    title: 'app.areas.deliveries',
    right: 'deliveries.ofPerson',
    Part: lazy(async () => ({
      default: (await import('#renderer/deliveries/PersonDeliveries.tsx')).PersonDeliveries,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/deliveries/PersonDeliveryAction.tsx')).PersonDeliveryAction,
    })),
  },
  {
    key: 'deliveryWishes',
    title: 'people.page.wishes',
    right: 'lockers.preferenceOf',
    Part: lazy(async () => ({
      default: (await import('#renderer/lockers/PersonWishes.tsx')).PersonWishes,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/lockers/PersonWishesAction.tsx')).PersonWishesAction,
    })),
  },
  {
    key: 'absences',
    title: 'app.areas.absences',
    right: 'absences.ofPerson',
    Part: lazy(async () => ({
      default: (await import('#renderer/absences/PersonAbsences.tsx')).PersonAbsences,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/absences/PersonAbsenceAction.tsx')).PersonAbsenceAction,
    })),
  },
  {
    key: 'recordings',
    title: 'people.page.recordings',
    right: 'recordings.standingOf',
    Part: lazy(async () => ({
      default: (await import('#renderer/recordings/PersonConsents.tsx')).PersonConsents,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/recordings/PersonConsentAction.tsx')).PersonConsentAction,
    })),
  },
  {
    key: 'papers',
    title: 'documents.page',
    right: 'documents.list',
    Part: lazy(async () => ({
      default: (await import('#renderer/documents/PersonPapers.tsx')).PersonPapers,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/documents/PersonSheetAction.tsx')).PersonSheetAction,
    })),
  },
  {
    key: 'visits',
    title: 'app.areas.visits',
    right: 'visits.list',
    Part: lazy(async () => ({
      default: (await import('#renderer/visits/PersonVisits.tsx')).PersonVisits,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/visits/PersonVisitAction.tsx')).PersonVisitAction,
    })),
  },
  {
    key: 'removals',
    title: 'people.page.removals',
    right: 'timetable.removalsOfPerson',
    Part: lazy(async () => ({
      default: (await import('#renderer/timetable/PersonRemovals.tsx')).PersonRemovals,
    })),
  },
  {
    key: 'incidents',
    title: null,
    right: 'incidents.ofPerson',
    Part: lazy(async () => ({
      default: (await import('#renderer/incidents/PersonIncidents.tsx')).PersonIncidents,
    })),
  },
  {
    key: 'privacy',
    title: 'app.areas.privacy',
    right: 'privacy.ofPerson',
    Part: lazy(async () => ({
      default: (await import('#renderer/privacy/PersonRequests.tsx')).PersonRequests,
    })),
    Action: lazy(async () => ({
      default: (await import('#renderer/privacy/PersonRequestAction.tsx')).PersonRequestAction,
    })),
  },
]
