package dev.sphagnum.api;

import dev.sphagnum.license.LicenseFinding;
import dev.sphagnum.registry.DatasetRow;
import dev.sphagnum.registry.LicenseRow;
import dev.sphagnum.registry.ModelRow;
import dev.sphagnum.registry.NodeRow;
import dev.sphagnum.registry.OwnerRow;
import dev.sphagnum.registry.PaperRow;
import dev.sphagnum.registry.RepositoryRow;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The schema of {@code graphql/*.graphqls}, each field wired to a feature. */
final class GraphQlSchema {
    /** A jar has no folders to list; a test compares this list with the folder. */
    static final List<String> FILES = List.of(
            "query",
            "node",
            "model",
            "dataset",
            "repository",
            "license",
            "owner",
            "search",
            "lineage",
            "blast-radius",
            "license-finding",
            "coverage",
            "statistics",
            "change",
            "ingest");

    private GraphQlSchema() {}

    static GraphQLSchema of(Features features) {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        FILES.forEach(file -> types.merge(new SchemaParser().parse(text(file))));
        return new SchemaGenerator().makeExecutableSchema(types, wiring(features));
    }

    private static RuntimeWiring wiring(Features features) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(named("Long", ExtendedScalars.GraphQLLong))
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Json)
                .type(
                        "Node",
                        node -> node.typeResolver(env -> {
                            Object row = Objects.requireNonNull(env.<Object>getObject());
                            return env.getSchema().getObjectType(typeOf(row));
                        }));
        new QueryFields(features).addTo(wiring);
        new NodeFields(features).addTo(wiring);
        new LicenseFields(features).addTo(wiring);
        new MutationFields(features).addTo(wiring);
        AnswerFields.addTo(wiring, features.registry());
        return wiring.build();
    }

    private static String typeOf(Object node) {
        return switch (node) {
            case LicenseFinding _ -> "LicenseFinding";
            case NodeRow row -> typeOf(row);
            default -> throw new IllegalArgumentException("no node: " + node.getClass());
        };
    }

    private static String typeOf(NodeRow row) {
        return switch (row) {
            case ModelRow _ -> "Model";
            case DatasetRow _ -> "Dataset";
            case RepositoryRow _ -> "Repository";
            case LicenseRow _ -> "License";
            case OwnerRow _ -> "Owner";
            case PaperRow _ -> "Paper";
        };
    }

    private static GraphQLScalarType named(String name, GraphQLScalarType scalar) {
        return scalar.transform(builder -> builder.name(name));
    }

    private static String text(String file) {
        try (InputStream stream = GraphQlSchema.class.getResourceAsStream("/graphql/" + file + ".graphqls")) {
            if (stream == null) {
                throw new IllegalStateException("graphql/" + file + ".graphqls is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
