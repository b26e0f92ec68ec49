package org.steward.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.api.store.StoreBatch.OrgUnitRow;
import org.steward.api.store.StoreBatch.StaffRow;

/** Owner of {@code org_unit} and {@code staff}; what is delivered again takes the place of what was there. */
final class StaffWriter {
    private static final String UPDATE_UNIT = "UPDATE org_unit SET name = ?, parent = ?, level = ? WHERE code = ?";

    private static final String INSERT_UNIT = "INSERT INTO org_unit (name, parent, level, code) VALUES (?, ?, ?, ?)";

    /** The id changes with the name, which is sealed for it. */
    private static final String UPDATE_STAFF =
            """
            UPDATE staff SET id = ?, sealed_name = ?, role = ?, unit = ?, active_from = COALESCE(?, active_from),
                active_to = ?
            WHERE code = ?
            """;

    private static final String INSERT_STAFF =
            """
            INSERT INTO staff (id, sealed_name, role, unit, active_from, active_to, code) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private StaffWriter() {}

    static void write(Connection connection, List<OrgUnitRow> units, List<StaffRow> staff) throws SQLException {
        Map<String, OrgUnitRow> unitsByCode = new LinkedHashMap<>();
        units.forEach(unit -> unitsByCode.put(unit.code(), unit));
        Batches.updateOrInsert(
                connection,
                unitsByCode.values(),
                UPDATE_UNIT,
                StaffWriter::bindUnit,
                INSERT_UNIT,
                StaffWriter::bindUnit);
        Batches.updateOrInsert(
                connection, byCode(staff), UPDATE_STAFF, StaffWriter::bindStaff, INSERT_STAFF, StaffWriter::bindStaff);
    }

    private static Collection<StaffRow> byCode(List<StaffRow> staff) {
        Map<String, StaffRow> byCode = new LinkedHashMap<>();
        staff.forEach(member -> byCode.put(member.code(), member));
        return byCode.values();
    }

    private static void bindUnit(Row row, OrgUnitRow unit) throws SQLException {
        row.text(unit.name()).text(unit.parent()).text(unit.level()).text(unit.code());
    }

    private static void bindStaff(Row row, StaffRow member) throws SQLException {
        row.number(member.id())
                .sealed(member.name())
                .text(member.role())
                .text(member.unit())
                .day(member.activeFrom())
                .day(member.activeTo())
                .text(member.code());
    }
}
