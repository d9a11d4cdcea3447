import type { Migration } from '../migrate.ts'

/** What was erased of persons: by which entry of the journal, and under which number they stay. */
export const erasure: Migration = {
  version: 22,
  name: 'erasure',
  sql: /* sql */ `
-- Goes along when an older backup is restored, so that what was erased since is erased there too.
create table erasure_list (
  -- SHA-256 over the office's id and the person's: the list tells nobody who it was.
  person_hash text primary key check (length(person_hash) = 64),
  -- "Persona #12".
  number integer not null unique check (number >= 1),
  reason text not null check (reason in ('request', 'consentWithdrawn', 'notNeeded', 'unlawful', 'other')),
  requested_on text not null,
  erased_at text not null,
  erased_by text not null,
  -- What went, what stays and why, and which copies from before are left: no data of the person.
  protocol text not null check (json_valid(protocol))
) strict, without rowid;

alter table person add column erased_at text;
alter table person add column erased_number integer;
create unique index person_by_erased_number on person (erased_number) where erased_number is not null;
create trigger person_erased_stays before update of given_name, family_name, birth_date, personal_code,
  address, town, postcode, preferred_locker, note, dative, first_email, first_phone, search_text, search_digits,
  erased_at, erased_number on person when old.erased_at is not null
begin select raise(abort, 'what was erased stays erased'); end;

-- The PDF of a paper is gone; its number and dates stay in the register.
alter table paper add column erased_at text;

-- The entry that took content and salt away. It answers for all such rows by a hash over their hashes.
alter table change_row add column erased_by integer references journal (seq) deferrable initially deferred;
create index change_row_by_erasure on change_row (erased_by) where erased_by is not null;
`,
}
