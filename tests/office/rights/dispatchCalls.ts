import { v4 } from 'uuid'
import { genericProfile, PortalField } from '#shared/deliveries/portalProfile.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, ofOffice, plain } from './call.ts'

const omniva = '01900000-0000-7000-8000-000000000101'
const headings = Object.fromEntries(PortalField.options.map((field) => [field, field]))

/** One call of every procedure of handing parcels over. */
export const dispatchCalls = {
  'deliveries.dispatch': plain(),
  'deliveries.manifests': plain(() => firstPage),
  // Of a manifest that is there for nobody; whose they are is asked in the tests of manifests.
  'deliveries.getManifest': about((side) => ({ id: side.manifest })),
  // The parcel is not packed: the answer is a refusal, and no paper is typeset.
  'deliveries.closeManifest': about((side) =>
    once({
      carrier: omniva,
      parcels: [side.parcel],
      language: 'lv' as const,
      handedOverOn: null,
    }),
  ),
  'deliveries.portalProfiles': plain(),
  'deliveries.createPortalProfile': plain(() =>
    once({ input: { ...genericProfile, name: `Profils ${v4()}` } }),
  ),
  'deliveries.updatePortalProfile': ofOffice((side) =>
    once({ id: side.portalProfile, revision: 9, input: { ...genericProfile, name: v4() } }),
  ),
  'deliveries.removePortalProfile': ofOffice((side) =>
    once({ id: side.portalProfile, revision: 9 }),
  ),
  'deliveries.previewPortal': about((side) => ({
    profile: 'generic' as const,
    deliveries: [side.delivery],
  })),
  'deliveries.portalFile': about((side) => ({
    profile: 'generic' as const,
    deliveries: [side.delivery],
    headings,
  })),
  'deliveries.portalRow': about((side) => ({
    profile: 'generic' as const,
    delivery: side.delivery,
  })),
  'deliveries.previewNumbers': about((side) => ({
    carrier: omniva,
    parcels: [side.parcel],
    text: 'CC123456785EE',
  })),
  'deliveries.readNumbersFile': plain(() => ({
    file: new File(['Kods;Numurs\nS-0001;CC123456785EE\n'], 'numuri.csv'),
  })),
}
