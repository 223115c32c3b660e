-- Roles belong to the cluster: another database of the same server may have made them already.
do $$
declare wanted text;
begin
  foreach wanted in array array['app_user', 'app_system'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception when duplicate_object or unique_violation then
      null;
    end;
  end loop;
end $$;
--> statement-breakpoint
-- Creating a role does not by itself allow to become it.
do $$
begin
  grant app_user, app_system to current_user;
exception when others then
  if not pg_has_role(current_user, 'app_user', 'member') or not pg_has_role(current_user, 'app_system', 'member') then
    raise;
  end if;
end $$;
