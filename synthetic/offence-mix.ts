/**
 * Roughly how often a large force records each offence in a year (rounded hard; only the proportions matter), and what kind of
 * crime it is. What calibration.ts counts exactly is not here: homicides, young victims of the serious offences, drugs, homes burgled.
 */

export type Kind =
  | "homicide"
  | "serious"
  | "violence"
  | "harassment"
  | "sexual"
  | "robbery"
  | "vehicle"
  | "theft"
  | "shop"
  | "premises"
  | "home"
  | "damage"
  | "order"
  | "weapon"
  | "drugs"
  | "state";

/** `older`: no victim under 25, since those are counted in calibration.ts. `none`: the crime has no person as its victim. */
export type Victims = "young" | "older" | "any" | "none";

/** Code, then how often in 2022, 2023 and 2024. */
type Row = readonly [code: string, in2022: number, in2023: number, in2024: number];

interface Mix {
  readonly kind: Kind;
  readonly victims: Victims;
  readonly rows: readonly Row[];
}

export const MIX: readonly Mix[] = [
  mix("serious", "older", "2 90 70 100; 5D 2900 2750 2650; 5E 60 40 85"),
  mix("violence", "older", "8N 29500 27300 23900; 8P 390 370 290; 8S 680 720 710"),
  mix(
    "violence",
    "any",
    "105A 43000 41000 39000; 105B 1030 930 880; 104 1500 1800 1900; 11A 7800 7500 6900; 3B 6100 5100 4600",
  ),
  mix(
    "violence",
    "any",
    "8T 320 340 360; 36 740 630 590; 106 1100 640 850; 13 120 120 100; 4.8 20 30 90; 4.4 25 55 65",
  ),
  mix(
    "harassment",
    "any",
    "8L 21000 19000 16700; 8R 19000 11600 5800; 8Q 7000 6900 8000; 8U 4100 3900 4000; 8M 1350 1170 1100",
  ),
  mix(
    "sexual",
    "any",
    "19C 2900 3200 3250; 19D 470 460 400; 19E 350 320 340; 19F 320 270 290; 19H 170 130 150; 19J 90 120 110",
  ),
  mix(
    "sexual",
    "any",
    "20A 2700 2500 2400; 20B 600 520 550; 22B 620 640 650; 17A 330 340 400; 17B 200 190 200; 21 580 580 550",
  ),
  mix(
    "sexual",
    "any",
    "88A 220 290 210; 88C 15 15 830; 88E 500 620 760; 71 150 110 110; 86 1860 1930 1700; 22A 130 120 130",
  ),
  mix("robbery", "older", "34B 5400 5750 4830; 34A 830 1030 1010"),
  mix(
    "vehicle",
    "any",
    "48 14500 14800 13800; 45 17600 15100 12900; 126 5300 5400 4500; 37.2 280 250 270; 47 410 360 260",
  ),
  mix(
    "theft",
    "any",
    "39 4460 3870 2840; 49 13500 13200 12800; 49A 6200 4700 3600; 44 2500 2200 2000; 40 2600 2600 2400",
  ),
  mix("theft", "none", "41 330 290 230; 43 870 690 520; 54 70 80 100; 35 1640 2050 1800"),
  mix("shop", "none", "46 16500 23800 30600"),
  mix("premises", "none", "30C 4600 4600 4200; 30D 780 740 610; 31A 60 70 60"),
  mix(
    "damage",
    "any",
    "58A 8600 8200 7200; 58B 2500 2300 2200; 58C 10800 9800 9200; 58D 5800 5700 5500; 58J 210 200 150",
  ),
  mix("damage", "any", "56A 160 160 170; 56B 1400 1200 1000; 59 3300 2900 2600"),
  mix("order", "none", "9A 25100 18200 12500; 9B 4500 4000 3800; 66 3300 2800 2900; 62A 450 330 360"),
  mix("weapon", "none", "10D 4300 4100 3800; 10C 1900 1800 1700; 10A 620 490 440; 10B 340 330 250; 81 5 2 2"),
  mix("state", "none", "79 340 330 340; 99 290 320 410; 802 90 90 370; 61 100 90 110; 33 140 160 130; 42 490 550 290"),
  mix(
    "state",
    "none",
    "80 25 30 40; 70 25 35 30; 38 35 45 30; 69 30 35 30; 33A 10 18 19; 95 3 8 15; 814 11 10 11; 76 1 1 3",
  ),
];

function mix(kind: Kind, victims: Victims, text: string): Mix {
  const rows = text.split("; ").map((entry): Row => {
    const [code, ...counts] = entry.split(" ");
    const [first, second, third] = counts.map(Number);
    return [code!, first!, second!, third!];
  });
  return {kind, victims, rows};
}
