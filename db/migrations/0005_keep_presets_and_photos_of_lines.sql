CREATE TABLE "presets" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"template" text NOT NULL,
	"paper" text,
	"photos" boolean NOT NULL,
	"payment_code" boolean NOT NULL,
	"signature_line" boolean NOT NULL,
	"intro" text NOT NULL,
	"notes" text NOT NULL,
	"terms" text NOT NULL,
	"legal" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "presets_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "presets_template_check" CHECK ("presets"."template" in ('studio', 'classic', 'compact')),
	CONSTRAINT "presets_paper_check" CHECK ("presets"."paper" in ('A4', 'Letter')),
	CONSTRAINT "presets_default_check" CHECK (not "presets"."is_default" or "presets"."deleted_at" is null)
);
--> statement-breakpoint
ALTER TABLE "presets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD COLUMN "photo_sha256" text;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "preset_id" uuid;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD COLUMN "photo_sha256" text;--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "preset_id" uuid;--> statement-breakpoint
ALTER TABLE "presets" ADD CONSTRAINT "presets_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "presets_name_key" ON "presets" USING btree ("company_id","name_key") WHERE "presets"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "presets_default_key" ON "presets" USING btree ("company_id") WHERE "presets"."is_default";--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_photo_sha256_fkey" FOREIGN KEY ("company_id","photo_sha256") REFERENCES "public"."assets"("company_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_preset_id_fkey" FOREIGN KEY ("company_id","preset_id") REFERENCES "public"."presets"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_photo_sha256_fkey" FOREIGN KEY ("company_id","photo_sha256") REFERENCES "public"."assets"("company_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_preset_id_fkey" FOREIGN KEY ("company_id","preset_id") REFERENCES "public"."presets"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_photo_check" CHECK ("invoice_lines"."kind" = 'line' or "invoice_lines"."photo_sha256" is null);--> statement-breakpoint
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_photo_check" CHECK ("quote_lines"."kind" = 'line' or "quote_lines"."photo_sha256" is null);--> statement-breakpoint
CREATE POLICY "presets_select" ON "presets" AS PERMISSIVE FOR SELECT TO "app_user" USING ("presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "presets_insert" ON "presets" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "presets_update" ON "presets" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("presets"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "presets_delete" ON "presets" AS PERMISSIVE FOR DELETE TO "app_user" USING ("presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "presets_system_select" ON "presets" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "presets_system_insert" ON "presets" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "presets_system_update" ON "presets" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "presets_system_delete" ON "presets" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);