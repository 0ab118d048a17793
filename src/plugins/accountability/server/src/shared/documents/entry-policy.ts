import type { Core, UID } from '@strapi/strapi';

interface Asked {
  params: { documentId: string };
  state: { userAbility: unknown };
}

/** The part of the content manager's permission checker that is asked here; Strapi has no types for it. */
interface PermissionChecker {
  create(who: { userAbility: unknown; model: UID.ContentType }): { can: { update(entry: object): boolean } };
}

/**
 * A policy for routes about one entry: lets pass who may save this very one. A permission can hang on a condition, as
 * those of Strapi's Author do, who may save only what they made. What is not there is the controller's to say.
 */
export async function maySaveEntry(
  { params, state }: Asked,
  { uid }: { uid: UID.ContentType },
  { strapi }: { strapi: Core.Strapi },
): Promise<boolean> {
  const { documentId } = params;
  // The conditions look at who made it, and at that person's roles.
  const entry = (await strapi.db
    .query(uid)
    .findOne({ where: { documentId }, populate: { createdBy: { populate: ['roles'] } } })) as object | null;
  const checker: PermissionChecker = strapi.plugin('content-manager').service('permission-checker');
  return !entry || checker.create({ userAbility: state.userAbility, model: uid }).can.update(entry);
}
