CREATE TABLE "activity" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_label" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_pkey" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_words" (
	"company_id" uuid NOT NULL,
	"word" text collate "C" NOT NULL,
	"client_id" uuid NOT NULL,
	CONSTRAINT "client_words_pkey" PRIMARY KEY("company_id","word","client_id")
);
--> statement-breakpoint
ALTER TABLE "client_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clients" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"billing_line1" text DEFAULT '' NOT NULL,
	"billing_line2" text DEFAULT '' NOT NULL,
	"billing_city" text DEFAULT '' NOT NULL,
	"billing_region" text DEFAULT '' NOT NULL,
	"billing_postal_code" text DEFAULT '' NOT NULL,
	"billing_country_code" text DEFAULT '' NOT NULL,
	"shipping_line1" text DEFAULT '' NOT NULL,
	"shipping_line2" text DEFAULT '' NOT NULL,
	"shipping_city" text DEFAULT '' NOT NULL,
	"shipping_region" text DEFAULT '' NOT NULL,
	"shipping_postal_code" text DEFAULT '' NOT NULL,
	"shipping_country_code" text DEFAULT '' NOT NULL,
	"tax_id" text DEFAULT '' NOT NULL,
	"currency" text DEFAULT '' NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	"timezone" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "clients_pkey" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "clients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"logo" text,
	"primary" text DEFAULT '#18181B' NOT NULL,
	"accent" text DEFAULT '#71717A' NOT NULL,
	"font_family" text DEFAULT 'Inter' NOT NULL,
	"timezone" text NOT NULL,
	"currency" text DEFAULT 'USD' NOT NULL,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"paper" text DEFAULT 'A4' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"country_code" text DEFAULT '' NOT NULL,
	"tax_info" text DEFAULT '' NOT NULL,
	"tax_label" text DEFAULT 'Tax' NOT NULL,
	"default_tax_category" text DEFAULT 'O' NOT NULL,
	"default_tax_rate" numeric,
	"default_notes" text DEFAULT '' NOT NULL,
	"default_terms" text DEFAULT '' NOT NULL,
	"payment_terms_days" integer DEFAULT 30 NOT NULL,
	"invoice_prefix" text DEFAULT 'INV-{YYYY}-' NOT NULL,
	"quote_prefix" text DEFAULT 'QUO-{YYYY}-' NOT NULL,
	"credit_note_prefix" text DEFAULT 'CRN-{YYYY}-' NOT NULL,
	"receipt_prefix" text DEFAULT 'REC-{YYYY}-' NOT NULL,
	"number_padding" integer DEFAULT 4 NOT NULL,
	"yearly_reset" boolean DEFAULT true NOT NULL,
	"bank_account_name" text DEFAULT '' NOT NULL,
	"bank_name" text DEFAULT '' NOT NULL,
	"iban" text DEFAULT '' NOT NULL,
	"bic" text DEFAULT '' NOT NULL,
	"account_number" text DEFAULT '' NOT NULL,
	"routing_number" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "companies_slug_key" UNIQUE("slug"),
	CONSTRAINT "companies_payment_terms_days_check" CHECK ("companies"."payment_terms_days" between 0 and 365),
	CONSTRAINT "companies_number_padding_check" CHECK ("companies"."number_padding" between 1 and 9),
	CONSTRAINT "companies_tax_category_check" CHECK ("companies"."default_tax_category" in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B')),
	CONSTRAINT "companies_paper_check" CHECK ("companies"."paper" in ('A4', 'Letter'))
);
--> statement-breakpoint
ALTER TABLE "companies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assets" (
	"company_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer,
	"height" integer,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assets_pkey" PRIMARY KEY("company_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "assets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pdf_downloads" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"file_path" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"downloaded_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "pdf_downloads_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "pdf_downloads_token_hash_key" UNIQUE("company_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "pdf_downloads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "renders" (
	"company_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"pdf_sha256" text NOT NULL,
	"engine" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "renders_pkey" PRIMARY KEY("company_id","snapshot_id")
);
--> statement-breakpoint
ALTER TABLE "renders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "snapshots" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	"data" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"template" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "snapshots_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "snapshots_version_key" UNIQUE("company_id","kind","document_id","version"),
	CONSTRAINT "snapshots_document_id_key" UNIQUE("company_id","document_id","id"),
	CONSTRAINT "snapshots_kind_check" CHECK ("snapshots"."kind" in ('invoice', 'quote', 'credit_note', 'receipt')),
	CONSTRAINT "snapshots_reason_check" CHECK ("snapshots"."reason" in ('issued', 'revised', 'accepted'))
);
--> statement-breakpoint
ALTER TABLE "snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counters" (
	"company_id" uuid NOT NULL,
	"series" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("company_id","series")
);
--> statement-breakpoint
ALTER TABLE "counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"quantity" numeric,
	"unit" text DEFAULT '' NOT NULL,
	"unit_price" numeric,
	"discount_kind" text,
	"discount_value" numeric,
	"tax_category" text,
	"tax_rate" numeric,
	"gross_minor" bigint DEFAULT 0 NOT NULL,
	"allowance_minor" bigint DEFAULT 0 NOT NULL,
	"amount_minor" bigint DEFAULT 0 NOT NULL,
	"net_minor" bigint DEFAULT 0 NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "invoice_lines_pkey" PRIMARY KEY("company_id","invoice_id","id"),
	CONSTRAINT "invoice_lines_position_key" UNIQUE("company_id","invoice_id","position"),
	CONSTRAINT "invoice_lines_discount_check" CHECK (("invoice_lines"."discount_kind" is null) = ("invoice_lines"."discount_value" is null))
);
--> statement-breakpoint
ALTER TABLE "invoice_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoices" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"locked" boolean GENERATED ALWAYS AS (status <> 'draft') STORED NOT NULL,
	"currency" text NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"purchase_order" text DEFAULT '' NOT NULL,
	"tax_mode" text DEFAULT 'exclusive' NOT NULL,
	"default_tax_category" text NOT NULL,
	"default_tax_rate" numeric,
	"discount_kind" text,
	"discount_value" numeric,
	"notes" text DEFAULT '' NOT NULL,
	"terms" text DEFAULT '' NOT NULL,
	"line_total_minor" bigint DEFAULT 0 NOT NULL,
	"allowance_total_minor" bigint DEFAULT 0 NOT NULL,
	"tax_exclusive_minor" bigint DEFAULT 0 NOT NULL,
	"tax_total_minor" bigint DEFAULT 0 NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"payable_minor" bigint DEFAULT 0 NOT NULL,
	"series" text,
	"sequence" integer,
	"number" text,
	"issued_at" timestamp with time zone,
	"issued_by" uuid,
	"snapshot_id" uuid,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"listed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"editor_id" uuid,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "invoices_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "invoices_number_key" UNIQUE("company_id","number"),
	CONSTRAINT "invoices_series_sequence_key" UNIQUE("company_id","series","sequence"),
	CONSTRAINT "invoices_locked_key" UNIQUE("company_id","id","locked"),
	CONSTRAINT "invoices_status_check" CHECK ("invoices"."status" in ('draft', 'issued')),
	CONSTRAINT "invoices_issued_check" CHECK ("invoices"."status" = 'draft' or ("invoices"."number" is not null and "invoices"."series" is not null and "invoices"."sequence" is not null and "invoices"."issued_at" is not null and "invoices"."snapshot_id" is not null and "invoices"."client_id" is not null and "invoices"."deleted_at" is null)),
	CONSTRAINT "invoices_draft_check" CHECK ("invoices"."status" <> 'draft' or ("invoices"."number" is null and "invoices"."snapshot_id" is null)),
	CONSTRAINT "invoices_discount_check" CHECK (("invoices"."discount_kind" is null) = ("invoices"."discount_value" is null))
);
--> statement-breakpoint
ALTER TABLE "invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"company_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "memberships_pkey" PRIMARY KEY("company_id","user_id"),
	CONSTRAINT "memberships_role_check" CHECK ("memberships"."role" in ('owner', 'admin', 'accountant', 'user'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"current_company_id" uuid,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"platform_role" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_key" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_words" ADD CONSTRAINT "client_words_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_created_by_fkey" FOREIGN KEY ("company_id","created_by") REFERENCES "public"."memberships"("company_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pdf_downloads" ADD CONSTRAINT "pdf_downloads_snapshot_id_fkey" FOREIGN KEY ("company_id","snapshot_id") REFERENCES "public"."snapshots"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renders" ADD CONSTRAINT "renders_snapshot_id_fkey" FOREIGN KEY ("company_id","snapshot_id") REFERENCES "public"."snapshots"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_fkey" FOREIGN KEY ("company_id","invoice_id","locked") REFERENCES "public"."invoices"("company_id","id","locked") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_client_id_fkey" FOREIGN KEY ("company_id","client_id") REFERENCES "public"."clients"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_created_by_fkey" FOREIGN KEY ("company_id","created_by") REFERENCES "public"."memberships"("company_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_snapshot_id_fkey" FOREIGN KEY ("company_id","id","snapshot_id") REFERENCES "public"."snapshots"("company_id","document_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_subject_idx" ON "activity" USING btree ("company_id","subject_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "client_words_client_id_idx" ON "client_words" USING btree ("company_id","client_id");--> statement-breakpoint
CREATE INDEX "clients_sort_key_idx" ON "clients" USING btree ("company_id","sort_key","id") WHERE "clients"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "pdf_downloads_token_hash_idx" ON "pdf_downloads" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "pdf_downloads_expires_at_idx" ON "pdf_downloads" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "invoices_listed_at_idx" ON "invoices" USING btree ("company_id","listed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "invoices"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "invoices_status_listed_at_idx" ON "invoices" USING btree ("company_id","status","listed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "invoices"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "invoices_open_due_on_idx" ON "invoices" USING btree ("company_id","due_on","id") WHERE status = 'issued' and payable_minor > 0 and deleted_at is null;--> statement-breakpoint
CREATE INDEX "invoices_client_id_listed_at_idx" ON "invoices" USING btree ("company_id","client_id","listed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "invoices"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "invoices_deleted_at_idx" ON "invoices" USING btree ("deleted_at") WHERE "invoices"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "memberships_user_id_idx" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_last_failed_at_idx" ON "sign_in_failures" USING btree ("last_failed_at");--> statement-breakpoint
CREATE POLICY "activity_select" ON "activity" AS PERMISSIVE FOR SELECT TO "app_user" USING ("activity"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "activity_insert" ON "activity" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("activity"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "activity_update" ON "activity" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("activity"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("activity"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "activity_delete" ON "activity" AS PERMISSIVE FOR DELETE TO "app_user" USING ("activity"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "activity_system_select" ON "activity" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "activity_system_insert" ON "activity" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "activity_system_update" ON "activity" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "activity_system_delete" ON "activity" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "client_words_select" ON "client_words" AS PERMISSIVE FOR SELECT TO "app_user" USING ("client_words"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "client_words_insert" ON "client_words" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("client_words"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "client_words_update" ON "client_words" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("client_words"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("client_words"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "client_words_delete" ON "client_words" AS PERMISSIVE FOR DELETE TO "app_user" USING ("client_words"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "client_words_system_select" ON "client_words" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "client_words_system_insert" ON "client_words" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "client_words_system_update" ON "client_words" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "client_words_system_delete" ON "client_words" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "clients_select" ON "clients" AS PERMISSIVE FOR SELECT TO "app_user" USING ("clients"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "clients_insert" ON "clients" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("clients"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "clients_update" ON "clients" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("clients"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("clients"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "clients_delete" ON "clients" AS PERMISSIVE FOR DELETE TO "app_user" USING ("clients"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "clients_system_select" ON "clients" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "clients_system_insert" ON "clients" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "clients_system_update" ON "clients" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "clients_system_delete" ON "clients" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "companies_select" ON "companies" AS PERMISSIVE FOR SELECT TO "app_user" USING ("companies"."id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "companies_insert" ON "companies" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("companies"."id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "companies_update" ON "companies" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("companies"."id" = current_setting('app.company_id')::uuid) WITH CHECK ("companies"."id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "companies_delete" ON "companies" AS PERMISSIVE FOR DELETE TO "app_user" USING ("companies"."id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "companies_system_select" ON "companies" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "companies_system_insert" ON "companies" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "companies_system_update" ON "companies" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "companies_system_delete" ON "companies" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "assets_select" ON "assets" AS PERMISSIVE FOR SELECT TO "app_user" USING ("assets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "assets_insert" ON "assets" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("assets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "assets_update" ON "assets" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("assets"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("assets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "assets_delete" ON "assets" AS PERMISSIVE FOR DELETE TO "app_user" USING ("assets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "assets_system_select" ON "assets" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "assets_system_insert" ON "assets" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "assets_system_update" ON "assets" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "assets_system_delete" ON "assets" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "pdf_downloads_select" ON "pdf_downloads" AS PERMISSIVE FOR SELECT TO "app_user" USING ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "pdf_downloads_insert" ON "pdf_downloads" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "pdf_downloads_update" ON "pdf_downloads" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "pdf_downloads_delete" ON "pdf_downloads" AS PERMISSIVE FOR DELETE TO "app_user" USING ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "pdf_downloads_system_select" ON "pdf_downloads" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "pdf_downloads_system_insert" ON "pdf_downloads" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pdf_downloads_system_update" ON "pdf_downloads" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "pdf_downloads_system_delete" ON "pdf_downloads" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "renders_select" ON "renders" AS PERMISSIVE FOR SELECT TO "app_user" USING ("renders"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "renders_insert" ON "renders" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("renders"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "renders_update" ON "renders" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("renders"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("renders"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "renders_delete" ON "renders" AS PERMISSIVE FOR DELETE TO "app_user" USING ("renders"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "renders_system_select" ON "renders" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "renders_system_insert" ON "renders" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "renders_system_update" ON "renders" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "renders_system_delete" ON "renders" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "snapshots_select" ON "snapshots" AS PERMISSIVE FOR SELECT TO "app_user" USING ("snapshots"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "snapshots_insert" ON "snapshots" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("snapshots"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "snapshots_update" ON "snapshots" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("snapshots"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("snapshots"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "snapshots_delete" ON "snapshots" AS PERMISSIVE FOR DELETE TO "app_user" USING ("snapshots"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "snapshots_system_select" ON "snapshots" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "snapshots_system_insert" ON "snapshots" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "snapshots_system_update" ON "snapshots" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "snapshots_system_delete" ON "snapshots" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "counters_select" ON "counters" AS PERMISSIVE FOR SELECT TO "app_user" USING ("counters"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "counters_insert" ON "counters" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("counters"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "counters_update" ON "counters" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("counters"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("counters"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "counters_delete" ON "counters" AS PERMISSIVE FOR DELETE TO "app_user" USING ("counters"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "counters_system_select" ON "counters" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "counters_system_insert" ON "counters" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "counters_system_update" ON "counters" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "counters_system_delete" ON "counters" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invoice_lines_select" ON "invoice_lines" AS PERMISSIVE FOR SELECT TO "app_user" USING ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoice_lines_insert" ON "invoice_lines" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid and not locked);--> statement-breakpoint
CREATE POLICY "invoice_lines_update" ON "invoice_lines" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid and not locked) WITH CHECK ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid and not locked);--> statement-breakpoint
CREATE POLICY "invoice_lines_delete" ON "invoice_lines" AS PERMISSIVE FOR DELETE TO "app_user" USING ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid and not locked);--> statement-breakpoint
CREATE POLICY "invoice_lines_system_select" ON "invoice_lines" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invoice_lines_system_insert" ON "invoice_lines" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoice_lines_system_update" ON "invoice_lines" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invoice_lines_system_delete" ON "invoice_lines" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invoices_select" ON "invoices" AS PERMISSIVE FOR SELECT TO "app_user" USING ("invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoices_insert" ON "invoices" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("invoices"."company_id" = current_setting('app.company_id')::uuid and status = 'draft');--> statement-breakpoint
CREATE POLICY "invoices_update" ON "invoices" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("invoices"."company_id" = current_setting('app.company_id')::uuid and status = 'draft') WITH CHECK ("invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoices_delete" ON "invoices" AS PERMISSIVE FOR DELETE TO "app_user" USING ("invoices"."company_id" = current_setting('app.company_id')::uuid and false);--> statement-breakpoint
CREATE POLICY "invoices_system_select" ON "invoices" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invoices_system_insert" ON "invoices" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invoices_system_update" ON "invoices" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invoices_system_delete" ON "invoices" AS PERMISSIVE FOR DELETE TO "app_system" USING (status = 'draft' and deleted_at is not null);--> statement-breakpoint
CREATE POLICY "memberships_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_user" USING ("memberships"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "memberships_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("memberships"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "memberships_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("memberships"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("memberships"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "memberships_delete" ON "memberships" AS PERMISSIVE FOR DELETE TO "app_user" USING ("memberships"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "memberships_system_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_system_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_system_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_system_delete" ON "memberships" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);