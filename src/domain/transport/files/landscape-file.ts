import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../../shared/result';
import { type ArchiveError, isZip, readArchive } from '../../archive/read-archive';
import { DomainError } from '../../errors';
import { contentTypes } from '../check-node';
import { forwardModes } from '../forward-modes';
import type { LandscapePlan, NodeDraft, TransportNode, TransportRoute } from '../types';
import { pastLimit, readMarkedJson, writeMarkedJson, wrongValue } from './read-marked-json';

/** Limits of a landscape as a file; the bytes are those of the reference (transport.md section 11), packed and unpacked. */
export const landscapeLimits = { inputBytes: 10 * 1024 * 1024, nodes: 1000, routes: 1000 } as const;

const memberName = 'landscape.json';

// Names, texts and what goes together are checked by `checkPlan`, which names each problem.
const nodeSchema: v.GenericSchema<unknown, NodeDraft> = v.object({
  name: v.string(),
  description: v.string(),
  tags: v.array(v.string()),
  allowUpload: v.boolean(),
  forwardMode: v.picklist(forwardModes),
  controlledBySolutionManager: v.boolean(),
  virtual: v.boolean(),
  contentType: v.nullable(v.picklist(contentTypes)),
  destination: v.nullable(v.string()),
  deploymentStrategy: v.picklist(['default', 'blue-green']),
});

const fileSchema: v.GenericSchema<unknown, LandscapePlan> = v.object({
  nodes: v.array(nodeSchema),
  routes: v.array(v.object({ name: v.string(), description: v.string(), source: v.string(), target: v.string() })),
});

/**
 * A ZIP archive with all nodes and routes; destinations, schedules and what the import of a node is set to stay here.
 * Source: transport.md section 11.
 */
export function writeLandscape(
  nodes: readonly TransportNode[],
  routes: readonly TransportRoute[],
  now: Date,
): Uint8Array<ArrayBuffer> {
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const plan: LandscapePlan = {
    nodes: nodes.map(toDraft),
    routes: routes.map(({ name, description, sourceNodeId, targetNodeId }) => ({
      name,
      description,
      source: nameOf.get(sourceNodeId) ?? '',
      target: nameOf.get(targetNodeId) ?? '',
    })),
  };
  return new Uint8Array(zipSync({ [memberName]: strToU8(writeMarkedJson('landscape', plan)) }, { mtime: now }));
}

function toDraft(node: TransportNode): NodeDraft {
  return {
    name: node.name,
    description: node.description,
    tags: node.tags,
    allowUpload: node.allowUpload,
    forwardMode: node.forwardMode,
    controlledBySolutionManager: node.controlledBySolutionManager,
    virtual: node.virtual,
    contentType: node.contentType,
    destination: node.destination,
    deploymentStrategy: node.deploymentStrategy,
  };
}

/**
 * The nodes and routes of an archive that `writeLandscape` wrote; whether they may be made here is for `checkPlan` to
 * say. Fails as `DomainErrorCode` says, never throws. Source: transport.md section 11.
 */
export function readLandscape(bytes: Uint8Array): Result<LandscapePlan, DomainError> {
  if (bytes.length > landscapeLimits.inputBytes) return fail(pastLimitOf('inputBytes', bytes.length));
  if (!isZip(bytes)) return readNoArchive(bytes);
  const archive = readArchive(bytes);
  if (!archive.ok) return fail(toDomainError(archive.error));
  const member = archive.value.find(({ path }) => path === memberName);
  if (member === undefined) return fail(lookingLike('other ZIP archive'));
  if (member.content === null) return fail(damagedArchive('a damaged file in it'));
  if (member.content.length > landscapeLimits.inputBytes) return fail(pastLimitOf('inputBytes', member.content.length));
  const json = readMarkedJson(member.content, 'landscape');
  if (!json.ok) return json;
  const parsed = v.safeParse(fileSchema, json.value);
  if (!parsed.success) return fail(wrongValue('landscape', v.getDotPath(parsed.issues[0])));
  const { nodes, routes } = parsed.output;
  if (nodes.length > landscapeLimits.nodes) return fail(pastLimitOf('nodes', nodes.length));
  if (routes.length > landscapeLimits.routes) return fail(pastLimitOf('routes', routes.length));
  return ok(parsed.output);
}

/** The JSON of a landscape without its archive is no file of this application, either. */
function readNoArchive(bytes: Uint8Array): Result<never, DomainError> {
  const json = readMarkedJson(bytes, 'landscape');
  return json.ok ? fail(lookingLike('unpacked landscape')) : json;
}

function toDomainError({ code, details }: ArchiveError): DomainError {
  const { limit, maximum } = details;
  if (limit !== undefined && maximum !== undefined) {
    const message = `The archive is past the limit of ${maximum} (${limit})`;
    return new DomainError('limit-exceeded', message, { subject: 'landscape', limit, maximum });
  }
  return code === 'archive-empty'
    ? new DomainError('empty', 'The archive holds no files', { subject: 'landscape' })
    : damagedArchive('it ends too early');
}

function damagedArchive(problem: string): DomainError {
  return new DomainError('malformed', `The archive is damaged: ${problem}`, {
    subject: 'landscape',
    format: 'ZIP archive',
    problem,
  });
}

function lookingLike(looksLike: string): DomainError {
  return new DomainError('unknown-format', `This looks like ${looksLike}`, { subject: 'landscape', looksLike });
}

function pastLimitOf(limit: keyof typeof landscapeLimits, found: number): DomainError {
  return pastLimit('landscape', limit, landscapeLimits[limit], found);
}
