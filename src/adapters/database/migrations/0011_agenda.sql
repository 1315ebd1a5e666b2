CREATE TABLE "attendances" (
	"event" text NOT NULL,
	"day" text NOT NULL,
	"member" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendances_event_day_member_pk" PRIMARY KEY("event","day","member")
);
--> statement-breakpoint
CREATE TABLE "event_rooms" (
	"event" text NOT NULL,
	"day" text NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"room" text,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "event_rooms_event_day_pk" PRIMARY KEY("event","day")
);
--> statement-breakpoint
CREATE TABLE "offer_checks" (
	"offer" text PRIMARY KEY NOT NULL,
	"asked_on" text,
	"kept_on" text
);
--> statement-breakpoint
CREATE INDEX "attendances_member" ON "attendances" USING btree ("member","day");--> statement-breakpoint
CREATE INDEX "attendances_day" ON "attendances" USING btree ("day");--> statement-breakpoint
CREATE INDEX "event_rooms_day" ON "event_rooms" USING btree ("day");