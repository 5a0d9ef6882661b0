import star from "@tabler/icons/filled/star.svg?raw";
import alertTriangle from "@tabler/icons/outline/alert-triangle.svg?raw";
import ban from "@tabler/icons/outline/ban.svg?raw";
import bottle from "@tabler/icons/outline/bottle.svg?raw";
import bowlChopsticks from "@tabler/icons/outline/bowl-chopsticks.svg?raw";
import buildingBank from "@tabler/icons/outline/building-bank.svg?raw";
import buildingStore from "@tabler/icons/outline/building-store.svg?raw";
import circleCheck from "@tabler/icons/outline/circle-check.svg?raw";
import circleDashed from "@tabler/icons/outline/circle-dashed.svg?raw";
import clockExclamation from "@tabler/icons/outline/clock-exclamation.svg?raw";
import clockPlus from "@tabler/icons/outline/clock-plus.svg?raw";
import coffee from "@tabler/icons/outline/coffee.svg?raw";
import cup from "@tabler/icons/outline/cup.svg?raw";
import droplets from "@tabler/icons/outline/droplets.svg?raw";
import fish from "@tabler/icons/outline/fish.svg?raw";
import flower from "@tabler/icons/outline/flower.svg?raw";
import glassFull from "@tabler/icons/outline/glass-full.svg?raw";
import history from "@tabler/icons/outline/history.svg?raw";
import home from "@tabler/icons/outline/home.svg?raw";
import hourglassLow from "@tabler/icons/outline/hourglass-low.svg?raw";
import mapPin from "@tabler/icons/outline/map-pin.svg?raw";
import pepper from "@tabler/icons/outline/pepper.svg?raw";
import perfume from "@tabler/icons/outline/perfume.svg?raw";
import plant from "@tabler/icons/outline/plant.svg?raw";
import refresh from "@tabler/icons/outline/refresh.svg?raw";
import sausage from "@tabler/icons/outline/sausage.svg?raw";
import search from "@tabler/icons/outline/search.svg?raw";
import teapot from "@tabler/icons/outline/teapot.svg?raw";
import wheat from "@tabler/icons/outline/wheat.svg?raw";
import x from "@tabler/icons/outline/x.svg?raw";
import anise from "./drawn/anise.svg?raw";
import basket from "./drawn/basket.svg?raw";
import conicalHats from "./drawn/conical-hats.svg?raw";
import duck from "./drawn/duck.svg?raw";
import gourd from "./drawn/gourd.svg?raw";
import honeycomb from "./drawn/honeycomb.svg?raw";
import jar from "./drawn/jar.svg?raw";
import loom from "./drawn/loom.svg?raw";
import lozenge from "./drawn/lozenge.svg?raw";
import mortar from "./drawn/mortar.svg?raw";
import persimmon from "./drawn/persimmon.svg?raw";
import riceCake from "./drawn/rice-cake.svg?raw";
import stiltHouse from "./drawn/stilt-house.svg?raw";
import teaLeaf from "./drawn/tea-leaf.svg?raw";

/**
 * The drawings, as text of SVG files: one 24 × 24 grid, a line of 1.5, `currentColor`.
 * From @tabler/icons (MIT, see LICENSES.md beside this file) where it has a fitting one,
 * drawn for this site in the same manner where it has none.
 */
export const drawings = {
	alertTriangle,
	anise,
	ban,
	basket,
	bottle,
	bowlChopsticks,
	buildingBank,
	buildingStore,
	circleCheck,
	circleDashed,
	clockExclamation,
	clockPlus,
	coffee,
	cup,
	droplets,
	duck,
	fish,
	flower,
	glassFull,
	gourd,
	history,
	home,
	honeycomb,
	hourglassLow,
	jar,
	loom,
	lozenge,
	mapPin,
	mortar,
	pepper,
	perfume,
	persimmon,
	plant,
	refresh,
	riceCake,
	sausage,
	search,
	conicalHats,
	star,
	stiltHouse,
	teaLeaf,
	teapot,
	wheat,
	x,
} as const;

export type DrawingName = keyof typeof drawings;
