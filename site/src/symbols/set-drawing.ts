import type {
	OrganisationType,
	Sector,
} from "../../../shared/cooperatives/model.ts";
import type { DrawingName } from "./drawings.ts";

/** One drawing for each of the 26 product sets of Decision 26/2026/QĐ-TTg, by number. */
const BY_SET: Record<string, DrawingName> = {
	"1": "persimmon",
	"2": "duck",
	"3": "wheat",
	"4": "honeycomb",
	"5": "bowlChopsticks",
	"6": "riceCake",
	"7": "jar",
	"8": "sausage",
	"9": "bottle",
	"10": "pepper",
	"11": "teaLeaf",
	"12": "teapot",
	"13": "coffee",
	"14": "gourd",
	"15": "glassFull",
	"16": "droplets",
	"17": "cup",
	"18": "mortar",
	"19": "perfume",
	"20": "anise",
	"21": "basket",
	"22": "loom",
	"23": "flower",
	"24": "plant",
	"25": "fish",
	"26": "stiltHouse",
};

/** A product whose set nobody has chosen yet gets the plain lozenge of the weave. */
export const drawingOfSet = (no: string | undefined): DrawingName =>
	BY_SET[no ?? ""] ?? "lozenge";

export const drawingOfOrganisation = (
	type: OrganisationType,
	sector?: Sector,
): DrawingName => {
	if (type === "credit_fund" || sector === "credit") return "buildingBank";
	if (type === "enterprise") return "buildingStore";
	if (type === "destination_operator") return "stiltHouse";
	return type.endsWith("household") || type === "farm" ? "home" : "conicalHats";
};
