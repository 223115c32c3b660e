-- Every company has a preset from its first moment on; those from before get theirs here. The owner sees the companies
-- only while the policies are not forced on it.
alter table "companies" no force row level security;
--> statement-breakpoint
insert into "presets" (
  company_id, id, name, name_key, template, photos, payment_code, signature_line, intro, notes, terms, legal, is_default
) select id, gen_random_uuid(), 'Studio', 'studio', 'studio', true, true, true, '', '', '', '', true
from "companies";
--> statement-breakpoint
alter table "companies" force row level security;
--> statement-breakpoint
-- Policies alone spare the owner of a table; forced, they hold for everyone.
alter table "presets" force row level security;
--> statement-breakpoint
grant select, insert, update (
  name, name_key, template, paper, photos, payment_code, signature_line, intro, notes, terms, legal, is_default,
  version, updated_at, deleted_at
) on "presets" to app_user;
--> statement-breakpoint
-- The first one comes with its company, which is made before anybody is in it.
grant insert on "presets" to app_system;
