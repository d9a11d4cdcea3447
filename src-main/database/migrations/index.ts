import type { Migration } from '../migrate.ts'
import { foundation } from './001-foundation.ts'
import { people } from './002-people.ts'
import { coursesAndPapers } from './003-courses-and-papers.ts'
import { timetable } from './004-timetable.ts'
import { notices } from './005-notices.ts'
import { papers } from './006-papers.ts'
import { clock } from './007-clock.ts'
import { invitations } from './008-invitations.ts'
import { editions } from './009-editions.ts'
import { equipment } from './010-equipment.ts'
import { lockers } from './011-lockers.ts'
import { materials } from './012-materials.ts'
import { deliveries } from './013-deliveries.ts'
import { absences } from './014-absences.ts'
import { recordings } from './015-recordings.ts'
import { incidents } from './016-incidents.ts'
import { backupPlace } from './017-backup-place.ts'
import { lending } from './019-lending.ts'
import { paperPeriods } from './020-paper-periods.ts'
import { incidentPapers } from './021-incident-papers.ts'
import { erasure } from './022-erasure.ts'
import { privacy } from './023-privacy.ts'
import { incidentPapersForOutside } from './024-incident-papers-for-outside.ts'
import { consentReports } from './025-consent-reports.ts'
import { consentWordings } from './026-consent-wordings.ts'
import { requestOrders } from './028-request-orders.ts'
import { restriction } from './029-restriction.ts'
import { updatePlace } from './030-update-place.ts'
import { owedParts } from './031-owed-parts.ts'
import { handedBy } from './032-handed-by.ts'
import { newcomerDue } from './033-newcomer-due.ts'
import { copiesInRussian } from './034-copies-in-russian.ts'
import { updateTries } from './036-update-tries.ts'
import { withdrawalSettlements } from './037-withdrawal-settlements.ts'
import { missingParts } from './039-missing-parts.ts'
import { withdrawnBeforeEntered } from './040-withdrawn-before-entered.ts'
import { recordingsNobodyAskedFor } from './041-recordings-nobody-asked-for.ts'
import { askedAt } from './042-asked-at.ts'
import { returnNumberReasons } from './043-return-number-reasons.ts'
import { mountedFolders } from './045-mounted-folders.ts'
import { cutReaders } from './046-cut-readers.ts'
import { givenOutAndAccess } from './048-given-out-and-access.ts'
import { sentAndSettled } from './049-sent-and-settled.ts'
import { stocktakeFindings } from './053-stocktake-findings.ts'
import { asItWasPrepared } from './054-as-it-was-prepared.ts'
import { remindedOn } from './059-reminded-on.ts'
import { mendedTo } from './061-mended-to.ts'
import { hourKnown } from './063-hour-known.ts'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  foundation,
  people,
  coursesAndPapers,
  timetable,
  notices,
  papers,
  clock,
  invitations,
  editions,
  equipment,
  lockers,
  materials,
  deliveries,
  absences,
  recordings,
  incidents,
  backupPlace,
  lending,
  paperPeriods,
  incidentPapers,
  erasure,
  privacy,
  incidentPapersForOutside,
  consentReports,
  consentWordings,
  requestOrders,
  restriction,
  updatePlace,
  owedParts,
  handedBy,
  newcomerDue,
  copiesInRussian,
  updateTries,
  withdrawalSettlements,
  missingParts,
  withdrawnBeforeEntered,
  recordingsNobodyAskedFor,
  askedAt,
  returnNumberReasons,
  mountedFolders,
  cutReaders,
  givenOutAndAccess,
  sentAndSettled,
  stocktakeFindings,
  asItWasPrepared,
  remindedOn,
  mendedTo,
  hourKnown,
]

export const newestVersion = migrations.at(-1)?.version ?? 0
