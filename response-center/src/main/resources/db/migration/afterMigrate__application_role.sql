-- The owner migrates; the application role owns nothing and may only read and write rows. Harmless when both are one.
do
$$
    declare
        application text := '${applicationRole}';
    begin
        if application <> current_user then
            execute format('grant usage on schema public to %I', application);
            execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
            execute format('grant usage on all sequences in schema public to %I', application);
            execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
            execute format('revoke update, delete on person_access_log from %I', application);
            execute format('revoke update, delete, truncate on alarm_log from %I', application);
        end if;
    end
$$;
