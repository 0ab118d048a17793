import type { Core, Schema } from '@strapi/strapi';

/** What this plugin asks of the admin's own services, which Strapi leaves untyped. */
interface AdminServices {
  'admin::permission': {
    actionProvider: {
      registerMany(actions: object[]): Promise<void>;
      get(actionId: string): { subjects: string[] };
    };
  };
  'admin::role': {
    create(role: { code: string; name: string; description: string }): Promise<{ id: number }>;
    findOne(params: { code: string }): Promise<{ id: number } | null>;
    addPermissions(roleId: number, permissions: Permission[]): Promise<unknown>;
  };
  'admin::content-type': {
    getNestedFields(type: Schema.ContentType, options: { components: unknown }): string[];
  };
}

/** A permission of the admin's role-based access control. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

export function adminService<Name extends keyof AdminServices>(
  strapi: Core.Strapi,
  name: Name,
): AdminServices[Name] {
  return strapi.service(name) as unknown as AdminServices[Name];
}
