import {printPeriod} from "../../../vocabulary/period.ts";
import type {Manifest, ReleasedFile} from "../../release/manifest.ts";
import {releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {Site} from "../model/site.ts";

/**
 * The data behind the site as a catalogue that other catalogues can take in (W3C DCAT 3, as JSON-LD): a data set for every release, with
 * each of its files, its size and its SHA-256. Addresses are from the catalogue's own place.
 */
export function dataCatalogue(site: Site, address: string | undefined): unknown {
  return {
    "@context": {
      ...(address ? {"@base": address} : {}),
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      spdx: "http://spdx.org/rdf/terms#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": "catalogue.jsonld",
    "@type": "dcat:Catalog",
    "dct:title": {"@value": "Statements on the National Policing Priorities", "@language": "en"},
    "dct:modified": {"@value": site.changedAt, "@type": "xsd:dateTime"},
    "dct:language": site.languages.map((language) => ({"@id": LANGUAGES[language]})),
    "dcat:dataset": site.bodies.flatMap((body) => body.releases.map(({records}) => dataset(body, records.manifest))),
  };
}

const LANGUAGES = {
  en: "http://publications.europa.eu/resource/authority/language/ENG",
  cy: "http://publications.europa.eu/resource/authority/language/CYM",
} as const;

function dataset(body: SiteBody, manifest: Manifest): unknown {
  const root = releasePath(body, manifest);
  const {title, area, editionWords, release, period, signedAt, synthetic} = manifest;
  const previous = manifest.earlier.at(-1);
  return {
    "@id": root,
    "@type": "dcat:Dataset",
    "dct:title": {"@value": `${title}, ${area.name}, ${editionWords}, release ${release}`, "@language": "en"},
    "dct:description": {
      "@value": `${synthetic ? "Synthetic data. " : ""}Every figure of the statement with its counts, months, query and source files.`,
      "@language": "en",
    },
    "dct:publisher": {"@type": "foaf:Organization", "foaf:name": manifest.body},
    "dct:issued": {"@value": signedAt, "@type": "xsd:dateTime"},
    "dct:spatial": {"@id": `http://statistics.data.gov.uk/id/statistical-geography/${area.code}`},
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": {"@value": `${period.from}-01`, "@type": "xsd:date"},
      "dct:description": printPeriod(period),
    },
    "dcat:version": String(release),
    ...(previous ? {"dcat:previousVersion": {"@id": releasePath(body, {...manifest, release: previous.release})}} : {}),
    "dcat:landingPage": {"@id": root},
    "dcat:distribution": manifest.files.filter(isData).map((file) => distribution(root, file)),
  };
}

/** The months of single figures are too many to be told one by one; figures.json holds them all. */
function isData({path}: ReleasedFile): boolean {
  const ofOneFigure = path.startsWith("data/") && path.split(".").length > 2;
  return MEDIA.has(endingOf(path)) && !ofOneFigure;
}

function distribution(root: string, {path, bytes, sha256}: ReleasedFile): unknown {
  return {
    "@id": root + path,
    "@type": "dcat:Distribution",
    "dct:title": path,
    "dcat:downloadURL": {"@id": root + path},
    "dcat:mediaType": {"@id": `https://www.iana.org/assignments/media-types/${MEDIA.get(endingOf(path))}`},
    "dcat:byteSize": {"@value": String(bytes), "@type": "xsd:nonNegativeInteger"},
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
      "spdx:checksumValue": {"@value": sha256, "@type": "xsd:hexBinary"},
    },
  };
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

const MEDIA: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["csv", "text/csv"],
  ["pdf", "application/pdf"],
  ["ods", "application/vnd.oasis.opendocument.spreadsheet"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
]);
