CREATE TABLE "job_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"milliseconds" integer NOT NULL,
	"outcome" text NOT NULL,
	"counts" text NOT NULL,
	"cause" text
);
--> statement-breakpoint
CREATE TABLE "vendor_health" (
	"vendor" text PRIMARY KEY NOT NULL,
	"succeeded_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"cause" text,
	"circuit" text
);
--> statement-breakpoint
CREATE TABLE "stretches" (
	"member" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text,
	CONSTRAINT "stretches_member_first_day_pk" PRIMARY KEY("member","first_day")
);
--> statement-breakpoint
ALTER TABLE "stretches" ADD CONSTRAINT "stretches_member_members_id_fk" FOREIGN KEY ("member") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_runs_name" ON "job_runs" USING btree ("name","started_at","id");--> statement-breakpoint
CREATE INDEX "stretches_first_day" ON "stretches" USING btree ("first_day");--> statement-breakpoint
CREATE INDEX "stretches_last_day" ON "stretches" USING btree ("last_day");